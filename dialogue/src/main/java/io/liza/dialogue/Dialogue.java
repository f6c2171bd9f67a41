package io.liza.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.people.PeopleReason;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The conversation: gives each answer to the handler of the step that the call waits at. */
public final class Dialogue {

    private static final Reply WELCOME = Reply.ask(Step.CONSENT, Sentence.GREETING);

    private final Map<Step, StepHandler> handlers = new EnumMap<>(Step.class);
    private final CallLimits limits;
    private final Optional<String> otherLanguage;
    private final OrderInquiry inquiry;
    private final WayOut wayOut;

    /** @param otherLanguage code of the language pack that callers may choose by a key */
    public Dialogue(CallLimits limits, Optional<String> otherLanguage, OrderInquiry inquiry, WayOut wayOut) {
        this.limits = limits;
        this.otherLanguage = otherLanguage;
        this.inquiry = inquiry;
        this.wayOut = wayOut;
        for (Step step : Step.values()) {
            handlers.put(step, handler(step));
        }
    }

    private StepHandler handler(Step step) {
        RetryPolicy toPeople = RetryPolicy.leadToPeopleAfter(CallLimits.TRIES_AFTER_CONSENT, wayOut);
        return switch (step) {
            case CONSENT -> new ConsentHandler(RetryPolicy.giveUpAfter(limits.tries()), otherLanguage, wayOut);
            case ORDER -> new OrderHandler(toPeople, limits);
            case ORDER_CONFIRM -> new ConfirmHandler(toPeople, inquiry);
            case VERIFY -> new VerifyHandler(toPeople, inquiry);
            case HELP -> new HelpHandler(toPeople);
            case DIAL, CALLBACK, MESSAGE, MESSAGE_CONSENT, RECORD, MESSAGE_REVIEW -> wayOut.handler(step);
        };
    }

    /** The incoming call: turn 0. */
    public Outcome begin(Caller caller) {
        String countryCode = caller.number().flatMap(PhoneNumber::countryCode).orElse(null);
        var welcomed = new Outcome(
                welcome(caller.language()),
                new CallState(Step.CONSENT, caller.language(), 1, 0, null),
                turn -> new CallEvent.Started(turn, countryCode));
        return welcomed.deliveredAt(caller.millis());
    }

    private Reply welcome(String language) {
        return otherLanguage
                .filter(other -> !other.equals(language))
                .map(other -> Reply.ask(
                        Step.CONSENT, Sentence.GREETING, new ForeignSentence(Sentence.LANGUAGE_SWITCH, other)))
                .orElse(WELCOME);
    }

    /** Whether a call can wait for an answer in this state: every turn adds at most one try. */
    public boolean allows(CallState state) {
        int tries = handlers.get(state.step()).retryPolicy().tries();
        return limits.allow(state)
                && state.tries() < Math.min(tries, state.turn())
                && (state.step() != Step.VERIFY || state.history().mayTryPostcode());
    }

    /** An answer to the question that the call waits at. */
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        Outcome outcome = react(state, answer, caller);
        boolean goesOn = outcome.next() == null || limits.allow(outcome.next());
        return (goesOn ? outcome : afterLastTurn(state, caller)).deliveredAt(caller.millis());
    }

    private Outcome react(CallState state, Answer answer, Caller caller) {
        if (answer.isRepeat() && limits.allowRepetition(state)) {
            return repeat(state, caller);
        }
        return answer.isForPeople() && state.step().offersPeople()
                ? wayOut.lead(state, caller, reason(state, caller))
                : handlers.get(state.step()).hear(state, answer, caller);
    }

    private PeopleReason reason(CallState state, Caller caller) {
        return state.step().isAfterAnswer() ? answer(state, caller).reason() : PeopleReason.ASKED;
    }

    private Outcome afterLastTurn(CallState state, Caller caller) {
        return state.step().offersPeople()
                ? wayOut.lead(state, caller, PeopleReason.NOT_UNDERSTOOD)
                : Outcome.last(Reply.GAVE_UP, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.GAVE_UP));
    }

    /** The star key: the question again, after the answer about the order if the caller has heard one before. */
    private Outcome repeat(CallState state, Caller caller) {
        Step step = state.step();
        return Outcome.repeat(
                state,
                step.isAfterAnswer() ? Reply.ask(step, answer(state, caller).statements()) : Reply.ask(step));
    }

    private OrderReply answer(CallState state, Caller caller) {
        return inquiry.answer(state.order(), caller, state.history().isVerified());
    }
}
