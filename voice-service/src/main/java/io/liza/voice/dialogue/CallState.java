package io.liza.voice.dialogue;

import io.liza.order.OrderNumber;

/**
 * State of a call while it waits for an answer. It travels in the action URL, so that no session is needed.
 *
 * @param step whose answer is awaited
 * @param language code of the language pack the call is held in
 * @param turn number of the webhook that will bring the answer, from 1
 * @param tries invalid answers at this step so far; a wrong postcode is none of them
 * @param order the order spoken about; null before there is one
 */
public record CallState(Step step, String language, int turn, int tries, OrderNumber order, CallHistory history) {

    /** @throws IllegalArgumentException if the parts do not go together */
    public CallState {
        if (turn < 1
                || tries < 0
                || step.hasOrder() != (order != null)
                || history.askedAt() != null && step != Step.CONSENT
                || history.isVerified() && step != Step.HELP) {
            throw new IllegalArgumentException("no such state of a call");
        }
    }

    public CallState(Step step, String language, int turn, int tries, OrderNumber order) {
        this(step, language, turn, tries, order, CallHistory.NONE);
    }

    CallState ask(Step next) {
        return ask(next, next.hasOrder() ? order : null);
    }

    CallState ask(Step next, OrderNumber about) {
        return new CallState(next, language, turn + 1, 0, about, history.forNextQuestion());
    }

    /** The same question again; this is no failed try. */
    CallState repeat() {
        return new CallState(step, language, turn + 1, tries, order, history);
    }

    /** The same question again after an invalid answer. */
    CallState retry() {
        return new CallState(step, language, turn + 1, tries + 1, order, history);
    }

    CallState with(CallHistory changed) {
        return new CallState(step, language, turn, tries, order, changed);
    }

    /** The call goes on in another language, with as many tries as at its beginning. */
    CallState in(String other) {
        return new CallState(step, other, turn + 1, 0, order, history);
    }
}
