package io.liza.admin.notification;

import java.time.Instant;

/**
 * A notification of one recipient, as the page of its entry shows it.
 *
 * @param to masked e-mail address; empty for the webhook; null if the recipient was removed from the settings
 * @param at time at which it was sent, or of the next try
 * @param error reason of the last failure; null without one
 */
public record Delivery(String to, String state, int tries, Instant at, String error) {

    public boolean isWebhook() {
        return "".equals(to);
    }

    public boolean isSent() {
        return state.equals("SENT");
    }

    public boolean isFailed() {
        return state.equals("FAILED");
    }

    public boolean isDropped() {
        return state.equals("DROPPED");
    }
}
