package io.liza.voice.twilio;

import java.util.Locale;

/** The reason to refuse a request. */
public enum SignatureRejection {
    /** No signature at all. */
    MISSING("X-Twilio-Signature is missing"),
    /** Signed with another secret, for another address, or for other parameters. */
    WRONG("X-Twilio-Signature is wrong"),
    /** Signed with a key whose secret is not configured here. */
    UNKNOWN_KEY("X-Twilio-Signature is of a signing key that is not configured here");

    private final String message;

    SignatureRejection(String message) {
        this.message = message;
    }

    /** For the client. */
    public String message() {
        return message;
    }

    /** For the metric. */
    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
