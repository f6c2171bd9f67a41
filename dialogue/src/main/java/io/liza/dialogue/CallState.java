package io.liza.dialogue;

import io.liza.order.OrderNumber;

/**
 * State of a call while it waits for an answer. It travels in the action URL, so that no session is needed.
 *
 * @param step whose answer is awaited
 * @param language code of the language pack the call is held in
 * @param turn number of the webhook that will bring the answer, from 1
 * @param tries invalid answers at this step so far; a wrong postcode is none of them
 * @param order the order spoken about, or spoken about before the caller was led to people; null if there is none
 * @param history nothing about orders once the caller is led to people
 * @param people null until then
 */
public record CallState(
        Step step, String language, int turn, int tries, OrderNumber order, CallHistory history, PeopleRequest people) {

    /** @throws IllegalArgumentException if the parts do not go together */
    public CallState {
        if (turn < 1
                || tries < 0
                || step.leadsToPeople() != (people != null)
                || people == null && step.hasOrder() != (order != null)
                || people != null && !(people.fits(step, order) && history.isOnlyTime())
                || history.askedAt() != null && !step.asksForConsent()
                || history.isVerified() && step != Step.HELP) {
            throw new IllegalArgumentException("no such state of a call");
        }
    }

    public CallState(Step step, String language, int turn, int tries, OrderNumber order) {
        this(step, language, turn, tries, order, CallHistory.NONE);
    }

    public CallState(Step step, String language, int turn, int tries, OrderNumber order, CallHistory history) {
        this(step, language, turn, tries, order, history, null);
    }

    CallState ask(Step next) {
        return ask(next, next.hasOrder() ? order : null);
    }

    CallState ask(Step next, OrderNumber about) {
        return new CallState(next, language, turn + 1, 0, about, history.forNextQuestion());
    }

    /** The order that people are told about; null before the caller has confirmed its number. */
    public OrderNumber confirmedOrder() {
        return step == Step.ORDER_CONFIRM ? null : order;
    }

    /** A step that leads to people. */
    public CallState lead(Step next, PeopleRequest request) {
        return new CallState(next, language, turn + 1, 0, confirmedOrder(), CallHistory.NONE, request);
    }

    /** The same question again; this is no failed try. */
    CallState repeat() {
        return new CallState(step, language, turn + 1, tries, order, history, people);
    }

    /** The same question again after an invalid answer. */
    public CallState retry() {
        return new CallState(step, language, turn + 1, tries + 1, order, history, people);
    }

    CallState with(CallHistory changed) {
        return new CallState(step, language, turn, tries, order, changed, people);
    }

    /** The call goes on in another language, with as many tries as at its beginning. */
    CallState in(String other) {
        return new CallState(step, other, turn + 1, 0, order, history, people);
    }
}
