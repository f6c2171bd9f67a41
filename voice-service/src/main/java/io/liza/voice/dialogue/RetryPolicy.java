package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/**
 * Number of tries at a step, and the reply after the last invalid answer.
 *
 * @param tries answers that the caller may give
 * @param afterwards said after the last invalid answer; it hangs up or asks the next question
 */
record RetryPolicy(int tries, Reply afterwards) {

    /** After that many invalid answers the call ends with a goodbye, and a problem is reported. */
    static RetryPolicy giveUpAfter(int tries) {
        return new RetryPolicy(tries, Reply.GAVE_UP);
    }

    /** After that many invalid answers the call goes on with another question. */
    static RetryPolicy goOnAfter(int tries, Reply next) {
        return new RetryPolicy(tries, next);
    }

    /** The caller was silent, or said or pressed something that the step does not expect. */
    Outcome notUnderstood(CallState state, Answer answer) {
        return notUnderstood(state, answer.isSilence() ? notHeard(state.step()) : Sentence.NOT_UNDERSTOOD);
    }

    private static Sentence notHeard(Step step) {
        return step.inputMode() == Step.InputMode.ONE_KEY ? Sentence.NOT_HEARD_KEYS : Sentence.NOT_HEARD;
    }

    Outcome notUnderstood(CallState state, Sentence reason) {
        return invalid(
                state,
                reason,
                turn -> new CallEvent.NotUnderstood(turn, state.step().path(), state.tries() + 1));
    }

    Outcome invalid(CallState state, Sentence reason, Function<Turn, CallEvent> event) {
        if (state.tries() + 1 < tries) {
            return new Outcome(Reply.askAgain(state.step(), reason), state.retry(), event);
        }
        if (afterwards.asks() != null) {
            return new Outcome(afterwards, state.ask(afterwards.asks()), event);
        }
        return Outcome.last(
                afterwards,
                turn -> new CallEvent.Problem(
                        turn,
                        CallEvent.Problem.Kind.NOT_UNDERSTOOD,
                        state.step().path(),
                        null));
    }
}
