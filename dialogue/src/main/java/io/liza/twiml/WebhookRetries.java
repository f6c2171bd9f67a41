package io.liza.twiml;

/**
 * Whether Twilio repeats a failed webhook as the fragment of the action URL says, or only once after a failed connect, as
 * it does by default. The launcher's {@code ConnectionOverrides} explain the fragment and use it for the addresses of the
 * number.
 *
 * <p>{@code rt}: an answer takes less than 4 s, also when neither Kafka nor the disk takes the event. {@code ct}: five
 * retries of a refused connection fit into {@code tt}, the 15 s that Twilio gives to all tries. Twilio does not document
 * the time between two tries.
 */
public enum WebhookRetries {
    ON("#ct=2000&rt=4500&tt=15000&rc=5&rp=ct,rt,5xx"),
    OFF("");

    private final String fragment;

    WebhookRetries(String fragment) {
        this.fragment = fragment;
    }

    /** Follows the query of an action URL; may be empty. */
    public String fragment() {
        return fragment;
    }
}
