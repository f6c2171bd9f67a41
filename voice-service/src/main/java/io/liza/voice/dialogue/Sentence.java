package io.liza.voice.dialogue;

import io.liza.order.OrderStatus;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Every sentence that Liza says. Each language pack holds its text under the key. */
public enum Sentence {
    GREETING("greeting"),
    CONSENT("consent"),
    CONSENT_THANKS("consent.thanks"),
    REFUSED("refused"),

    ORDER("order"),
    ORDER_ANOTHER("order.another"),
    ORDER_DECLINED("order.declined"),
    ORDER_NOT_DIGITS("order.not-digits"),
    ORDER_TOO_SHORT("order.too-short"),
    ORDER_TOO_LONG("order.too-long"),
    ORDER_READ_BACK("order.read-back", Sentence.NAMES_ORDER),
    ORDER_CONFIRM("order.confirm", Sentence.NAMES_ORDER),

    STATUS_IN_PROGRESS("status.in-progress", Sentence.NAMES_ORDER),
    STATUS_SHIPPED("status.shipped", Sentence.NAMES_ORDER),
    STATUS_DELIVERED("status.delivered", Sentence.NAMES_ORDER),
    STATUS_DELAYED("status.delayed", Sentence.NAMES_ORDER),
    STATUS_CANCELLED("status.cancelled", Sentence.NAMES_ORDER),

    HELP("help", Sentence.NAMES_ORDER),
    NOT_HEARD("not-heard"),
    NOT_UNDERSTOOD("not-understood"),

    GAVE_UP("gave-up"),
    APOLOGY("apology"),
    WEBSITE("website"),
    THANKS("thanks"),
    GOODBYE("goodbye");

    private static final boolean NAMES_ORDER = true;

    private final String key;
    private final boolean namesOrder;

    Sentence(String key) {
        this(key, false);
    }

    Sentence(String key, boolean namesOrder) {
        this.key = key;
        this.namesOrder = namesOrder;
    }

    public static Set<String> keys() {
        return Arrays.stream(values()).map(Sentence::key).collect(Collectors.toSet());
    }

    /** Name of the sentence in the language packs. */
    public String key() {
        return key;
    }

    /** Whether its text may hold {@code {order}}: it is only said after an order number was entered. */
    public boolean mayNameOrder() {
        return namesOrder;
    }

    static Sentence of(OrderStatus status) {
        return switch (status) {
            case IN_PROGRESS -> STATUS_IN_PROGRESS;
            case SHIPPED -> STATUS_SHIPPED;
            case DELIVERED -> STATUS_DELIVERED;
            case DELAYED -> STATUS_DELAYED;
            case CANCELLED -> STATUS_CANCELLED;
        };
    }
}
