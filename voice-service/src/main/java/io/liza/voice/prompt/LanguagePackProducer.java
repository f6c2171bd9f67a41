package io.liza.voice.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the language packs at the start. */
@ApplicationScoped
class LanguagePackProducer {

    @Produces
    @Singleton
    LanguagePacks packs(PromptConfig config) {
        return new LanguagePacks(new LanguagePackReader(config.dir(), config.voice()).read(config.languages()));
    }
}
