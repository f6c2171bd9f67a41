package io.liza.voice.prompt;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Everything Liza must know to hold a call in one language.
 *
 * @param code ISO 639, such as {@code de}
 * @param source the file or files it was read from, for messages
 * @param voice speaks what is said; it carries the locale
 * @param countryCodes calling codes whose callers are greeted in this language
 * @param sentences what Liza says, by key, with slots in braces
 */
public record LanguagePack(
        String code,
        String source,
        Voice voice,
        Set<String> countryCodes,
        YesNoWords words,
        Map<String, String> sentences) {

    /** For what depends on the language, such as Turkish capital letters. */
    Locale language() {
        return Locale.forLanguageTag(code);
    }

    /** @throws PromptException if the pack has no such sentence */
    public String sentence(String key) {
        String sentence = sentences.get(key);
        if (sentence == null || sentence.isBlank()) {
            throw new PromptException(source, key, "is missing: every language says every sentence");
        }
        return sentence;
    }
}
