package io.liza.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The exact consent question that callers hear, with its version.
 *
 * @param version such as {@code de-6f56259f-c9e9}
 */
public record ConsentWording(String version, String sentence) {

    private static final int DIGITS = 13;

    /** Its version changes with every change of the sentence, the shop's name in it included, and with nothing else. */
    public static ConsentWording of(String language, String sentence) {
        String digest = UUID.nameUUIDFromBytes(sentence.getBytes(StandardCharsets.UTF_8))
                .toString();
        return new ConsentWording(language + "-" + digest.substring(0, DIGITS), sentence);
    }
}
