package io.liza.voice.prompt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands out the language packs, read once. */
@ApplicationScoped
class Prompts {

    @Produces
    @Singleton
    LanguagePacks packs(PromptConfig config) {
        return new LanguagePacks(new LanguagePackReader(config.dir(), config.voice()).read(config.languages()));
    }
}
