package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.Optional;
import java.util.function.Function;

/**
 * 1 agrees to the processing of data, 2 refuses it and leads to the shop's telephones or the end, 9 tells more. Only a 1
 * publishes the caller's number. Key 3 asks again in the other language, if there is one.
 */
record ConsentHandler(RetryPolicy retryPolicy, Optional<String> otherLanguage, WayOut wayOut) implements StepHandler {

    private static final String OTHER_LANGUAGE = "3";
    private static final String MORE = "9";

    private static final Reply GIVEN = Reply.ask(Step.ORDER, Sentence.CONSENT_THANKS);
    private static final Reply EXPLAINED = Reply.askAgain(Step.CONSENT, Sentence.CONSENT_MORE, Sentence.WEBSITE);

    @Override
    public Outcome hear(CallState state, Answer answer, Caller caller) {
        if (answer.isYes()) {
            return given(state, caller);
        }
        if (answer.isNo()) {
            return refused(state, caller);
        }
        if (answer.keys().equals(MORE)) {
            return new Outcome(
                    EXPLAINED,
                    state.repeat(),
                    turn -> new CallEvent.ConsentExplained(
                            turn, caller.wording().version()));
        }
        if (answer.keys().equals(OTHER_LANGUAGE) && isAnother(state.language())) {
            return new Outcome(
                    Reply.ask(Step.CONSENT), state.in(otherLanguage.orElseThrow()), CallEvent.LanguageChosen::new);
        }
        return retryPolicy.notUnderstood(state, answer, caller);
    }

    private boolean isAnother(String language) {
        return otherLanguage.filter(other -> !other.equals(language)).isPresent();
    }

    private Outcome refused(CallState state, Caller caller) {
        ConsentWording wording = caller.wording();
        Function<Turn, CallEvent> event =
                turn -> new CallEvent.ConsentRefused(turn, wording.version(), wording.sentence());
        return wayOut.afterRefusal(state, caller, event);
    }

    private static Outcome given(CallState state, Caller caller) {
        ConsentWording wording = caller.wording();
        Long askedAt = state.history().askedAt();
        Long answeredAfter = askedAt == null ? null : Math.max(0, caller.millis() - askedAt);
        return new Outcome(
                GIVEN,
                state.ask(Step.ORDER),
                turn -> new CallEvent.ConsentGiven(
                        turn, caller.number().orElse(null), wording.version(), wording.sentence(), answeredAfter));
    }
}
