package io.liza.voice.prompt;

/** A language pack that must not be put on a telephone line; the message names its file and the key. */
public final class PromptException extends RuntimeException {

    public PromptException(String file, String key, String problem) {
        super(file + ": '" + key + "' " + problem);
    }
}
