package io.liza.voice.twiml;

/**
 * What Twilio does when a webhook fails: tries again as the fragment of its address says, or as it does by itself, which is
 * one retry of a failed connect. The launcher's {@code ConnectionOverrides} explain the fragment and hold it too, for the
 * addresses of the number.
 *
 * <p>{@code rt}: an answer takes less than 4 s, also when neither Kafka nor the disk takes the event. {@code ct}: five
 * retries of a connection that nobody accepts fit into {@code tt}, the 15 s that Twilio gives to all of them. Twilio does
 * not say how long it waits between two tries; where a proxy holds the webhook while the service restarts, it need not
 * wait at all.
 */
public enum Retries {
    ON("#ct=2000&rt=4500&tt=15000&rc=5&rp=ct,rt,5xx"),
    OFF("");

    private final String fragment;

    Retries(String fragment) {
        this.fragment = fragment;
    }

    /** Goes behind the query of an action URL; may be empty. */
    public String fragment() {
        return fragment;
    }
}
