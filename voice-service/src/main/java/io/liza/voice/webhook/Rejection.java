package io.liza.voice.webhook;

import java.util.Locale;

/** Why a request is not Twilio's. */
enum Rejection {
    /** No signature at all. */
    MISSING,
    /** Signed with another token, for another address, or for other parameters. */
    INVALID;

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
