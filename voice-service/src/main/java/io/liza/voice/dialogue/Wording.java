package io.liza.voice.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The question for consent as callers hear it, which is what they answer to.
 *
 * @param version such as {@code de-6f56259f-c9e9}
 */
public record Wording(String version, String sentence) {

    private static final int DIGITS = 13;

    /** Its version changes with every change of the sentence, the shop's name in it included, and with nothing else. */
    public static Wording of(String language, String sentence) {
        String digest = UUID.nameUUIDFromBytes(sentence.getBytes(StandardCharsets.UTF_8))
                .toString();
        return new Wording(language + "-" + digest.substring(0, DIGITS), sentence);
    }
}
