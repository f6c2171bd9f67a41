package io.liza.voice.dialogue;

import static io.liza.voice.dialogue.Step.CONSENT;
import static io.liza.voice.dialogue.Step.HELP;
import static io.liza.voice.dialogue.Step.ORDER;
import static io.liza.voice.dialogue.Step.ORDER_CONFIRM;

import io.liza.order.OrderStatus;
import java.util.List;

/** Everything Liza can answer: the sentences she says, by their keys in the language packs, and what she asks then. */
public enum Reply {
    WELCOME(CONSENT, "greeting", "consent"),
    CONSENT_REPEATED(CONSENT, "consent"),
    CONSENT_NOT_HEARD(CONSENT, Reply.NOT_HEARD, "consent"),
    CONSENT_NOT_UNDERSTOOD(CONSENT, "not-understood", "consent"),

    ORDER_FIRST(ORDER, "consent.thanks", "order"),
    ORDER_ANOTHER(ORDER, "order.another"),
    ORDER_DECLINED(ORDER, "order.declined"),
    ORDER_REPEATED(ORDER, "order"),
    ORDER_NOT_HEARD(ORDER, Reply.NOT_HEARD, "order"),
    ORDER_NOT_DIGITS(ORDER, "order.not-digits", "order"),
    ORDER_TOO_SHORT(ORDER, "order.too-short", "order"),
    ORDER_TOO_LONG(ORDER, "order.too-long", "order"),

    CONFIRM(ORDER_CONFIRM, "order.read-back", "order.confirm"),
    CONFIRM_NOT_HEARD(ORDER_CONFIRM, Reply.NOT_HEARD, "order.read-back", "order.confirm"),
    CONFIRM_NOT_UNDERSTOOD(ORDER_CONFIRM, "not-understood", "order.read-back", "order.confirm"),

    TOLD_IN_PROGRESS(HELP, "status.in-progress", "help"),
    TOLD_SHIPPED(HELP, "status.shipped", "help"),
    TOLD_DELIVERED(HELP, "status.delivered", "help"),
    TOLD_DELAYED(HELP, "status.delayed", "help"),
    TOLD_CANCELLED(HELP, "status.cancelled", "help"),
    HELP_NOT_HEARD(HELP, Reply.NOT_HEARD, "help"),
    HELP_NOT_UNDERSTOOD(HELP, "not-understood", "help"),

    REFUSED(null, "refused", "website", "goodbye"),
    GOODBYE(null, "thanks", "goodbye"),
    GAVE_UP(null, "gave-up", "website", "goodbye"),
    APOLOGY(null, "apology", "goodbye");

    private static final String NOT_HEARD = "not-heard";

    private final Step asks;
    private final List<String> sentences;

    Reply(Step asks, String... sentences) {
        this.asks = asks;
        this.sentences = List.of(sentences);
    }

    /** The question the reply ends with; null if Liza hangs up after it. */
    public Step asks() {
        return asks;
    }

    /** Keys of the sentences, in the order they are said. */
    public List<String> sentences() {
        return sentences;
    }

    /** Whoever was silent gets more time to answer. */
    public boolean isPatient() {
        return sentences.get(0).equals(NOT_HEARD);
    }

    /** Its sentences may name the order. */
    public boolean isAboutAnOrder() {
        return asks != null && asks.hasOrder();
    }

    static Reply told(OrderStatus status) {
        return switch (status) {
            case IN_PROGRESS -> TOLD_IN_PROGRESS;
            case SHIPPED -> TOLD_SHIPPED;
            case DELIVERED -> TOLD_DELIVERED;
            case DELAYED -> TOLD_DELAYED;
            case CANCELLED -> TOLD_CANCELLED;
        };
    }
}
