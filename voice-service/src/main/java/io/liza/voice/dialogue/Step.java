package io.liza.voice.dialogue;

import java.util.List;
import java.util.Locale;

/** A question that waits for its answer. Each has a webhook of its name, which receives the answer. */
public enum Step {
    CONSENT(InputMode.ONE_KEY, OrderStage.UNKNOWN, List.of(Sentence.CONSENT), List.of(Sentence.CONSENT_KEYS)),
    ORDER(InputMode.NUMBER, OrderStage.UNKNOWN, Sentence.ORDER),
    ORDER_CONFIRM(InputMode.ONE_KEY, OrderStage.ENTERED, Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM),
    /** Asks for the postcode of the delivery address. */
    VERIFY(InputMode.SECRET_NUMBER, OrderStage.ENTERED, Sentence.VERIFY_ASK_POSTCODE),
    HELP(InputMode.ONE_KEY_OR_SPEECH, OrderStage.ANSWERED, Sentence.HELP);

    /** Form of the answer. */
    public enum InputMode {
        ONE_KEY,
        ONE_KEY_OR_SPEECH,
        /** Digits, ended with the hash key. */
        NUMBER,
        /** The same, but no event, log or memory of the call keeps them. */
        SECRET_NUMBER
    }

    /** Facts about an order that the caller has heard or entered before the question. */
    private enum OrderStage {
        UNKNOWN,
        ENTERED,
        ANSWERED
    }

    private final InputMode inputMode;
    private final OrderStage orderStage;
    private final List<Sentence> question;
    private final List<Sentence> shortQuestion;
    private final String path;

    Step(InputMode inputMode, OrderStage orderStage, Sentence... question) {
        this(inputMode, orderStage, List.of(question), List.of(question));
    }

    Step(InputMode inputMode, OrderStage orderStage, List<Sentence> question, List<Sentence> shortQuestion) {
        this.inputMode = inputMode;
        this.orderStage = orderStage;
        this.question = question;
        this.shortQuestion = shortQuestion;
        this.path = name().toLowerCase(Locale.ROOT);
    }

    public InputMode inputMode() {
        return inputMode;
    }

    /** Sentences that ask the question. */
    public List<Sentence> question() {
        return question;
    }

    /** Sentences that ask it of a caller who has heard the full question. */
    List<Sentence> shortQuestion() {
        return shortQuestion;
    }

    /** The last segment of its webhook's path, and its name in events. */
    public String path() {
        return path;
    }

    /** Whether an order number has been entered before the question. */
    boolean hasOrder() {
        return orderStage != OrderStage.UNKNOWN;
    }

    /** Whether the caller has heard an answer about the order before the question. */
    boolean isAfterAnswer() {
        return orderStage == OrderStage.ANSWERED;
    }
}
