package io.liza.voice.webhook;

/** A request that cannot be one of Twilio's; the message names the parameter and says what it must be. */
final class BadWebhookException extends RuntimeException {

    BadWebhookException(String message) {
        super(message);
    }
}
