package io.liza.voice.prompt;

import io.liza.prompt.LanguagePack;
import io.liza.prompt.LanguagePackReader;
import io.liza.prompt.LanguagePacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the language packs at the start. */
@ApplicationScoped
class LanguagePackProducer {

    @Produces
    @Singleton
    LanguagePacks packs(PromptConfig config) {
        var reader = new LanguagePackReader(config.dir(), config.voice());
        List<LanguagePack> packs = reader.read(config.languages());
        return new LanguagePacks(packs, config.languageSwitch().map(code -> reader.readAlso(code, packs)));
    }
}
