package io.liza.voice.dialogue;

import java.util.List;
import java.util.Locale;

/** A question that waits for its answer. Each has a webhook of its name, which receives the answer. */
public enum Step {
    CONSENT(InputMode.ONE_KEY, OrderStage.UNKNOWN, Sentence.CONSENT),
    ORDER(InputMode.NUMBER, OrderStage.UNKNOWN, Sentence.ORDER),
    ORDER_CONFIRM(InputMode.ONE_KEY, OrderStage.ENTERED, Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM),
    HELP(InputMode.ONE_KEY_OR_SPEECH, OrderStage.STATUS_TOLD, Sentence.HELP);

    /** Form of the answer. */
    public enum InputMode {
        ONE_KEY,
        ONE_KEY_OR_SPEECH,
        /** Digits, ended with the hash key. */
        NUMBER
    }

    /** Facts about an order that the caller has heard or entered before the question. */
    enum OrderStage {
        UNKNOWN,
        ENTERED,
        STATUS_TOLD
    }

    private final InputMode inputMode;
    private final OrderStage orderStage;
    private final List<Sentence> question;
    private final String path;

    Step(InputMode inputMode, OrderStage orderStage, Sentence... question) {
        this.inputMode = inputMode;
        this.orderStage = orderStage;
        this.question = List.of(question);
        this.path = name().toLowerCase(Locale.ROOT);
    }

    public InputMode inputMode() {
        return inputMode;
    }

    /** Sentences that ask the question. */
    public List<Sentence> question() {
        return question;
    }

    /** The last segment of its webhook's path, and its name in events. */
    public String path() {
        return path;
    }

    /** Whether an order number has been entered before the question. */
    boolean hasOrder() {
        return orderStage != OrderStage.UNKNOWN;
    }

    /** Whether the caller has heard the status of the order before the question. */
    boolean isAfterStatus() {
        return orderStage == OrderStage.STATUS_TOLD;
    }
}
