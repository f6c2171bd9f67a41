package io.liza.voice.webhook;

import io.liza.event.CallEvent;

/** Seconds as Twilio writes them. */
final class Seconds {

    private Seconds() {}

    /** Null if they are missing, malformed or impossible. */
    static Integer of(String text) {
        try {
            int seconds = Integer.parseInt(text);
            return seconds < 0 || seconds > CallEvent.Ended.MAX_SECONDS ? null : seconds;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
