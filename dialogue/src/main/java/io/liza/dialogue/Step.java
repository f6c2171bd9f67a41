package io.liza.dialogue;

import java.util.List;
import java.util.Locale;

/** A question that waits for its answer. Each has a webhook of its name, which receives the answer. */
public enum Step {
    CONSENT(InputMode.ONE_KEY, OrderStage.UNKNOWN, List.of(Sentence.CONSENT), List.of(Sentence.CONSENT_KEYS)),
    ORDER(
            InputMode.NUMBER,
            OrderStage.UNKNOWN,
            List.of(Sentence.ORDER),
            List.of(Sentence.ORDER, Sentence.PEOPLE_OFFER_ZERO)),
    ORDER_CONFIRM(
            InputMode.ONE_KEY,
            OrderStage.ENTERED,
            List.of(Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM),
            List.of(Sentence.ORDER_READ_BACK, Sentence.ORDER_CONFIRM, Sentence.PEOPLE_OFFER_ZERO)),
    /** Asks for the postcode of the delivery address. */
    VERIFY(
            InputMode.SECRET_NUMBER,
            OrderStage.ENTERED,
            List.of(Sentence.VERIFY_ASK_POSTCODE),
            List.of(Sentence.VERIFY_ASK_POSTCODE, Sentence.PEOPLE_OFFER_ZERO)),
    HELP(InputMode.ONE_KEY_OR_SPEECH, OrderStage.ANSWERED, Sentence.HELP_MENU),

    /** The shop's telephones ring. */
    DIAL(InputMode.HANDOVER, OrderStage.LEFT, Sentence.PEOPLE_CONNECTING),
    CALLBACK(InputMode.ONE_KEY, OrderStage.LEFT, Sentence.CALLBACK_OFFER),
    MESSAGE(InputMode.ONE_KEY, OrderStage.LEFT, Sentence.MESSAGE_OFFER),
    MESSAGE_CONSENT(InputMode.ONE_KEY, OrderStage.LEFT, Sentence.MESSAGE_CONSENT),
    RECORD(InputMode.RECORDING, OrderStage.LEFT, Sentence.MESSAGE_AFTER_TONE),
    MESSAGE_REVIEW(InputMode.ONE_KEY, OrderStage.LEFT, Sentence.MESSAGE_REVIEW);

    /** Form of the answer. */
    public enum InputMode {
        ONE_KEY,
        ONE_KEY_OR_SPEECH,
        /** Digits, ended with the hash key. */
        NUMBER,
        /** The same, but no event, log or memory of the call keeps them. */
        SECRET_NUMBER,
        /** No input of the caller: how the hand-over ended. */
        HANDOVER,
        /** Speech after a tone. */
        RECORDING
    }

    /** Facts about an order that the caller has heard or entered before the question. */
    private enum OrderStage {
        UNKNOWN,
        ENTERED,
        ANSWERED,
        /** The caller is led to people and hears nothing more about an order. */
        LEFT
    }

    private final InputMode inputMode;
    private final OrderStage orderStage;
    private final List<Sentence> question;
    private final List<Sentence> questionAgain;
    private final String path;

    Step(InputMode inputMode, OrderStage orderStage, Sentence... question) {
        this(inputMode, orderStage, List.of(question), List.of(question));
    }

    Step(InputMode inputMode, OrderStage orderStage, List<Sentence> question, List<Sentence> questionAgain) {
        this.inputMode = inputMode;
        this.orderStage = orderStage;
        this.question = question;
        this.questionAgain = questionAgain;
        this.path = name().toLowerCase(Locale.ROOT);
    }

    public InputMode inputMode() {
        return inputMode;
    }

    /** Whether the answer is keys, and maybe speech instead. */
    public boolean asksForKeys() {
        return inputMode != InputMode.HANDOVER && inputMode != InputMode.RECORDING;
    }

    /** Whether a yes is a consent, whose wording is stored. */
    public boolean asksForConsent() {
        return this == CONSENT || this == MESSAGE_CONSENT;
    }

    /** Sentences that ask the question. */
    public List<Sentence> question() {
        return question;
    }

    /** Sentences that ask it of a caller who has heard the question before. */
    List<Sentence> questionAgain() {
        return questionAgain;
    }

    /** The last segment of its webhook's path, and its name in events. */
    public String path() {
        return path;
    }

    /** Whether the question is about an order whose number was entered before. */
    public boolean hasOrder() {
        return orderStage == OrderStage.ENTERED || orderStage == OrderStage.ANSWERED;
    }

    /** Whether the caller has heard an answer about the order before the question. */
    boolean isAfterAnswer() {
        return orderStage == OrderStage.ANSWERED;
    }

    /** Whether it leads the caller to the shop's people; no way leads back to orders. */
    public boolean leadsToPeople() {
        return orderStage == OrderStage.LEFT;
    }

    /** Whether key 0 leads from here to people. */
    boolean offersPeople() {
        return this != CONSENT && !leadsToPeople();
    }
}
