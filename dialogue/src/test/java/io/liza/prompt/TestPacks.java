package io.liza.prompt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The built-in packs for tests of other packages. */
public final class TestPacks {

    private static final List<String> CODES = List.of("de", "en", "es", "fr", "it", "nl", "pl", "ru", "tr", "uk");

    private TestPacks() {}

    /** German and English first. */
    public static List<LanguagePack> all() {
        return new LanguagePackReader(Optional.empty(), Optional.empty()).read(CODES);
    }

    /** The German pack with one sentence changed. */
    public static LanguagePack with(String key, String sentence) {
        LanguagePack german = builtIn("de");
        var sentences = new HashMap<>(german.sentences());
        sentences.put(key, sentence);
        return copy(german, sentences);
    }

    /** A pack without one sentence, which the pack of the other language says instead. */
    public static LanguagePack without(String code, String key, String fallback) {
        LanguagePack pack = builtIn(code);
        var sentences = new HashMap<>(pack.sentences());
        sentences.remove(key);
        return copy(pack, sentences).withFallback(Optional.of(builtIn(fallback)));
    }

    private static LanguagePack copy(LanguagePack pack, Map<String, String> sentences) {
        return new LanguagePack(
                pack.code(),
                pack.code() + ".properties",
                pack.voice(),
                pack.countryCodes(),
                pack.words(),
                pack.dates(),
                sentences,
                Optional.empty());
    }

    static LanguagePack builtIn(String code) {
        return new LanguagePackReader(Optional.empty(), Optional.empty())
                .read(List.of(code))
                .get(0);
    }
}
