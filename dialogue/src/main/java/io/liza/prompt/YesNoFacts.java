package io.liza.prompt;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the phrases for yes, no and people from a language pack. */
final class YesNoFacts {

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String YES_ALONE = "yes.alone";
    private static final String NO_ALONE = "no.alone";
    private static final String PEOPLE = "people";
    private static final String PEOPLE_ALONE = "people.alone";
    private static final String UNCLEAR = "unclear";
    private static final String FILLER = "filler";

    static final Set<String> KEYS = Set.of(YES, NO, YES_ALONE, NO_ALONE, PEOPLE, PEOPLE_ALONE, UNCLEAR, FILLER);

    private YesNoFacts() {}

    /** @throws PromptException if there is no phrase for yes, or none for no */
    static YesNoWords read(String source, Locale language, Properties entries) {
        PropertiesFiles.required(source, entries, YES);
        PropertiesFiles.required(source, entries, NO);
        return new YesNoWords(
                phrases(language, entries, YES),
                phrases(language, entries, NO),
                phrases(language, entries, YES_ALONE, "1"),
                phrases(language, entries, NO_ALONE, "2"),
                phrases(language, entries, PEOPLE),
                phrases(language, entries, PEOPLE_ALONE, "0"),
                phrases(language, entries, UNCLEAR),
                phrases(language, entries, FILLER));
    }

    private static Set<String> phrases(Locale language, Properties entries, String key, String... always) {
        return Stream.concat(PropertiesFiles.list(entries, key).stream(), Stream.of(always))
                .map(phrase -> YesNoRecognizer.words(phrase, language))
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
