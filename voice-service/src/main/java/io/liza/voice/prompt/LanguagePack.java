package io.liza.voice.prompt;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything needed to hold a call in one language.
 *
 * @param code ISO 639, such as {@code de}
 * @param source the file it was read from, for messages
 * @param voice speaks the sentences; it carries the locale
 * @param countryCodes calling codes whose callers are greeted in this language
 * @param sentences texts by key, with slots in braces
 * @param fallback says the sentences that this pack lacks
 */
public record LanguagePack(
        String code,
        String source,
        Voice voice,
        Set<String> countryCodes,
        YesNoWords words,
        Map<String, String> sentences,
        Optional<LanguagePack> fallback) {

    /** For rules that depend on the language, such as Turkish capital letters. */
    Locale language() {
        return Locale.forLanguageTag(code);
    }

    /** The pack that says the sentence, with its own voice: this one, or its fallback. */
    public LanguagePack speakerOf(String key) {
        return sentences.containsKey(key)
                ? this
                : fallback.map(other -> other.speakerOf(key)).orElse(this);
    }

    /** @throws PromptException if the pack has no such sentence */
    public String sentence(String key) {
        String sentence = sentences.get(key);
        if (sentence == null || sentence.isBlank()) {
            throw new PromptException(source, key, "is missing or empty");
        }
        return sentence;
    }

    public String spokenDate(java.time.LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("EEEE d MMMM", language())
                .format(day);
    }

    LanguagePack withFallback(LanguagePack other) {
        return new LanguagePack(code, source, voice, countryCodes, words, sentences, Optional.of(other));
    }
}
