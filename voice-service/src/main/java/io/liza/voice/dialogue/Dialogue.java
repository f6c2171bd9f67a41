package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
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

    /** @param otherLanguage code of the language pack that callers may choose by a key */
    public Dialogue(CallLimits limits, Optional<String> otherLanguage, OrderInquiry inquiry) {
        this.limits = limits;
        this.otherLanguage = otherLanguage;
        this.inquiry = inquiry;
        for (Step step : Step.values()) {
            handlers.put(step, handler(step));
        }
    }

    private StepHandler handler(Step step) {
        RetryPolicy giveUp = RetryPolicy.giveUpAfter(limits.tries());
        return switch (step) {
            case CONSENT -> new ConsentHandler(giveUp, otherLanguage);
            case ORDER -> new OrderHandler(giveUp, limits);
            case ORDER_CONFIRM -> new ConfirmHandler(giveUp, inquiry);
            case VERIFY ->
                new VerifyHandler(
                        RetryPolicy.goOnAfter(limits.tries(), Reply.ask(Step.HELP, Sentence.ORDER_LIMITED)), inquiry);
            case HELP -> new HelpHandler(giveUp);
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
        if (state.turn() >= limits.turns()) {
            return Outcome.last(Reply.GAVE_UP, turn -> new CallEvent.Farewell(turn, CallEvent.Farewell.Reason.GAVE_UP));
        }
        Outcome outcome = answer.isRepeat()
                ? repeat(state, caller)
                : handlers.get(state.step()).hear(state, answer, caller);
        return outcome.deliveredAt(caller.millis());
    }

    /** The star key: the question again, after the answer about the order if the caller has heard one before. */
    private Outcome repeat(CallState state, Caller caller) {
        Step step = state.step();
        if (!step.isAfterAnswer()) {
            return Outcome.repeat(state, Reply.ask(step));
        }
        OrderReply reply = inquiry.answer(state.order(), caller, state.history().isVerified());
        return Outcome.repeat(state, Reply.ask(step, reply.statements()));
    }
}
