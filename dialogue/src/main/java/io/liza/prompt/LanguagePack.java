package io.liza.prompt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
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
 * @param dates says a day as people do
 * @param sentences texts by key, with slots in braces
 * @param fallback says the sentences that this pack lacks
 */
public record LanguagePack(
        String code,
        String source,
        Voice voice,
        Set<String> countryCodes,
        YesNoWords words,
        DateTimeFormatter dates,
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
            throw new PromptException(source, key, PromptException.Problem.EMPTY, "", "is missing or empty");
        }
        return sentence;
    }

    /** A day as people say it, without its year where the pattern of the pack has none. */
    public String spokenDate(LocalDate day) {
        return dates.format(day);
    }

    /** The form of a noun after a number; the last form where there are fewer than the language has. */
    public String plural(long number, List<String> forms) {
        return PluralForm.choose(language().getLanguage(), number, forms);
    }

    /** Number of forms that a noun has after numbers. */
    public int pluralForms() {
        return PluralForm.count(language().getLanguage());
    }

    /** The same pack with one text changed; the pack says the sentence itself then. */
    public LanguagePack with(String key, String text) {
        var changed = new HashMap<>(sentences);
        changed.put(key, text);
        return with(Map.copyOf(changed), voice, fallback);
    }

    public LanguagePack withVoice(Voice speaker) {
        return with(sentences, speaker, fallback);
    }

    public LanguagePack withFallback(Optional<LanguagePack> other) {
        return with(sentences, voice, other);
    }

    private LanguagePack with(Map<String, String> texts, Voice speaker, Optional<LanguagePack> other) {
        return new LanguagePack(code, source, speaker, countryCodes, words, dates, texts, other);
    }
}
