package io.liza.settings;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sentences of one language that differ from its language pack; the last record of the language in the compacted topic
 * holds.
 *
 * @param language code of the language pack
 * @param version of the sentences, from 1, for monitoring: it goes back if a database is restored
 * @param at time of the publication, UTC
 * @param texts by key of the sentence, such as {@code greeting}; {@code voice} is the name of the voice; empty for the
 *     language pack as it is
 */
public record PromptsChanged(String language, long version, Instant at, Map<String, String> texts) {

    /** The CloudEvents type. */
    public static final String TYPE = "liza.prompts.changed.v1";

    private static final String KEY = "prompts/";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}");

    /** @throws IllegalArgumentException if language or version is impossible */
    public PromptsChanged {
        if (language == null || !LANGUAGE.matcher(language).matches() || version < 1) {
            throw new IllegalArgumentException("the language is a code such as de, and the version 1 or more");
        }
        Objects.requireNonNull(at, "at");
        texts = Collections.unmodifiableMap(
                new TreeMap<>(Optional.ofNullable(texts).orElse(Map.of())));
    }

    /** Key of the record in the topic. */
    public String key() {
        return KEY + language;
    }

    /** Whether the record of that key holds sentences. */
    public static boolean isKey(String key) {
        return key.startsWith(KEY);
    }
}
