package io.liza.voice.webhook;

/** A parameter that Twilio always sends is missing or malformed; the message names it and says what it must be. */
final class BadWebhookException extends RuntimeException {

    BadWebhookException(String message) {
        super(message);
    }
}
