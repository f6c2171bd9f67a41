package io.liza.voice.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The built-in packs for tests of other packages. */
public final class TestPacks {

    private TestPacks() {}

    public static List<LanguagePack> all() {
        return BuiltInPacksTest.packs();
    }

    /** The German pack with one sentence changed. */
    public static LanguagePack with(String key, String sentence) {
        LanguagePack german = new LanguagePackReader(Optional.empty(), Optional.empty())
                .read(List.of("de"))
                .get(0);
        var sentences = new HashMap<>(german.sentences());
        sentences.put(key, sentence);
        return new LanguagePack(
                german.code(), "de.properties", german.voice(), german.countryCodes(), german.words(), sentences);
    }
}
