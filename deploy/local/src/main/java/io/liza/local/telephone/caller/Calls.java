package io.liza.local.telephone.caller;

/** The callers that tests, demo and benchmark need most; variations are methods of {@link PlannedAnswers}. */
public final class Calls {
    private static final String ANY_ORDER = "4711";

    private Calls() {}

    /** Agrees, asks for this order, confirms its number and needs nothing else. */
    public static PlannedAnswers content(String order) {
        return new PlannedAnswers(order);
    }

    /** Refuses consent. */
    public static PlannedAnswers refusing() {
        return content(ANY_ORDER).endingAt(Question.CONSENT, Answer.NO);
    }

    /** Presses a wrong key at every try of the first question. */
    public static PlannedAnswers notUnderstood() {
        return content(ANY_ORDER).endingAt(Question.CONSENT, Answer.keys("6"), Answer.keys("7"), Answer.keys("8"));
    }
}
