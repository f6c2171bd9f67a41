package io.liza.prompt;

/** A language pack or a setting of it is invalid; the message names the file and the key. */
public final class PromptException extends RuntimeException {

    public PromptException(String file, String key, String problem) {
        super(file + ": '" + key + "' " + problem);
    }
}
