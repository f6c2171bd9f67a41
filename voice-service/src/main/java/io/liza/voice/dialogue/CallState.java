package io.liza.voice.dialogue;

import io.liza.order.OrderNumber;

/**
 * State of a call while it waits for an answer. It travels in the action URL, so that no session is needed.
 *
 * @param step whose answer is awaited
 * @param language code of the language pack the call is held in
 * @param turn number of the webhook that will bring the answer, from 1
 * @param tries invalid answers at this step so far
 * @param order the order spoken about; null before there is one
 */
public record CallState(Step step, String language, int turn, int tries, OrderNumber order) {

    /** @throws IllegalArgumentException if the parts do not go together */
    public CallState {
        if (turn < 1 || tries < 0 || step.hasOrder() != (order != null)) {
            throw new IllegalArgumentException("no such state of a call");
        }
    }

    CallState ask(Step next) {
        return new CallState(next, language, turn + 1, 0, next.hasOrder() ? order : null);
    }

    CallState ask(Step next, OrderNumber about) {
        return new CallState(next, language, turn + 1, 0, about);
    }

    /** The same question again; this is no failed try. */
    CallState repeat() {
        return new CallState(step, language, turn + 1, tries, order);
    }

    /** The same question again after an invalid answer. */
    CallState retry() {
        return new CallState(step, language, turn + 1, tries + 1, order);
    }
}
