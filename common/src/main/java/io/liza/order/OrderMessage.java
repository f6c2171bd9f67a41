package io.liza.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text that the shop wants callers to hear about an order: one for each language, or one for all.
 *
 * @param texts by language code such as {@code de}; {@value #ANY} is the text for all other languages, written in the
 *     shop's default language
 */
public record OrderMessage(@JsonValue Map<String, String> texts) {

    public static final String ANY = "any";

    public static final int MAX_LENGTH = 300;

    public static final int MAX_LANGUAGES = 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}<>{}\\[\\]|\\\\^~_#*]|://");
    /** German voices read such a digit as an ordinal number. */
    private static final Pattern ORDINAL = Pattern.compile("\\d\\.");

    /** @throws IllegalArgumentException if a text is too long, or a voice could not read it */
    @JsonCreator
    public OrderMessage {
        texts = texts == null ? Map.of() : Map.copyOf(new TreeMap<>(texts));
        if (texts.size() > MAX_LANGUAGES) {
            throw new IllegalArgumentException("message has at most " + MAX_LANGUAGES + " languages");
        }
        texts.forEach(OrderMessage::check);
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    private static void check(String language, String text) {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("message has a language that is no code such as de or pt-br");
        }
        if (text == null || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("message has 1 to " + MAX_LENGTH + " characters");
        }
        if (!LETTER.matcher(text).find() || UNSPEAKABLE.matcher(text).find()) {
            throw new IllegalArgumentException("message has words only: no addresses, markup or control characters");
        }
        if (ORDINAL.matcher(text).find()) {
            throw new IllegalArgumentException(
                    "message has a full stop after a digit, which voices read as an ordinal");
        }
    }
}
