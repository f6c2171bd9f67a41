package io.liza.prompt;

import com.twilio.twiml.voice.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Twilio's voices and the languages they speak: names from the SDK, languages from {@code prompts/voices.properties}. */
public final class VoiceCatalogue {

    private static final String CATALOGUE = "prompts/voices.properties";

    /** Twilio's first voice, which it no longer documents; old configurations still name it. */
    private static final String RETIRED = "alice";

    private static final Pattern GOOGLE = Pattern.compile("google\\.([a-z]+-[a-z]+)-.+");

    private final Map<String, Say.Voice> byName = byLowerCaseName(Say.Voice.values());
    private final Map<String, Say.Language> locales = byLowerCaseName(Say.Language.values());
    private final Map<String, List<String>> speakers;

    public VoiceCatalogue() {
        Properties catalogue = PropertiesFiles.fromClassPath(CATALOGUE).orElseThrow();
        speakers = catalogue.stringPropertyNames().stream()
                .collect(Collectors.toMap(locale -> locale, locale -> PropertiesFiles.list(catalogue, locale)));
    }

    /** The voice of that name, in any letter case, in the given locale; empty if it does not speak it. */
    public Optional<Voice> find(String name, String locale) {
        return Optional.ofNullable(byName.get(canonical(name)))
                .filter(voice -> locales(voice).anyMatch(locale::equalsIgnoreCase))
                .map(voice -> new Voice(voice, locales.get(lower(locale))));
    }

    /** The voice of that name, in the given locale or else in another locale of the same language. */
    public Optional<Voice> findInLanguageOf(String name, String locale) {
        Voice voice = find(name, locale).orElse(null);
        if (voice != null) {
            return Optional.of(voice);
        }
        String language = Locale.forLanguageTag(locale).getLanguage();
        return Optional.ofNullable(byName.get(canonical(name))).flatMap(known -> locales(known)
                .filter(tag -> Locale.forLanguageTag(tag).getLanguage().equals(language))
                .sorted()
                .findFirst()
                .map(tag -> new Voice(known, locales.get(lower(tag)))));
    }

    /**
     * The voice of that name in the given locale.
     *
     * @param source of the name, for the message
     * @throws PromptException if it does not speak the locale
     */
    public Voice required(String source, String name, String locale) {
        return find(name, locale)
                .orElseThrow(() -> new PromptException(
                        source,
                        LanguagePackReader.VOICE,
                        PromptException.Problem.VOICE,
                        name,
                        "is " + name + ", which does not speak " + locale + suggestion(locale)));
    }

    private String suggestion(String locale) {
        List<String> known = of(locale);
        return known.isEmpty()
                ? "; Google's voices carry their locale in their names"
                : "; these do: " + String.join(", ", known);
    }

    /** Whether Twilio has a voice of that name at all. */
    public boolean exists(String name) {
        return byName.containsKey(canonical(name));
    }

    /** The voices listed for a locale. */
    public List<String> of(String locale) {
        return speakers.getOrDefault(locale, List.of());
    }

    private Stream<String> locales(Say.Voice voice) {
        var google = GOOGLE.matcher(lower(voice.toString()));
        if (google.matches()) {
            return Optional.ofNullable(locales.get(google.group(1))).map(Object::toString).stream();
        }
        return speakers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(voice.toString()))
                .map(Map.Entry::getKey);
    }

    private static String canonical(String name) {
        String lower = lower(name.strip());
        return lower.equals(RETIRED) ? "woman" : lower;
    }

    private static <E> Map<String, E> byLowerCaseName(E[] constants) {
        return Arrays.stream(constants)
                .collect(Collectors.toMap(
                        constant -> lower(constant.toString()), Function.identity(), (first, second) -> first));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
