package io.liza.event;

/** The Kafka topics between the services. */
public final class Topics {

    /** Call events; key: call SID. */
    public static final String CALLS = "liza.calls";

    /** Records of {@link #CALLS} that could not be read or applied, with the reason in a header. */
    public static final String DEAD_LETTERS = "liza.calls.dead-letter";

    /** The latest status of each order, compacted; key: order number. */
    public static final String ORDERS = "liza.orders";

    /**
     * The shop's settings, compacted; key: {@value io.liza.settings.SettingsChanged#KEY}, or {@code prompts/} and a language
     * code for changed sentences.
     */
    public static final String SETTINGS = "liza.settings";

    private Topics() {}
}
