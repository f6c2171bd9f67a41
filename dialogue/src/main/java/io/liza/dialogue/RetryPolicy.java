package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.people.PeopleReason;
import java.util.function.Function;

/**
 * Number of tries at a step, and the outcome of the last invalid answer.
 *
 * @param tries answers that the caller may give
 */
public record RetryPolicy(int tries, LastTry lastTry) {

    /** Decides what follows from the last invalid answer. */
    @FunctionalInterface
    public interface LastTry {
        /** @param reason why the answer is invalid */
        Outcome after(CallState state, Caller caller, Sentence reason);
    }

    /** After that many invalid answers the call ends with a goodbye, and a problem is reported. */
    public static RetryPolicy giveUpAfter(int tries) {
        return new RetryPolicy(tries, (state, caller, reason) -> gaveUp(state, Reply.GAVE_UP));
    }

    /** After that many invalid answers the caller is led to people. */
    static RetryPolicy leadToPeopleAfter(int tries, WayOut wayOut) {
        return new RetryPolicy(
                tries, (state, caller, reason) -> wayOut.lead(state, caller, PeopleReason.NOT_UNDERSTOOD, reason));
    }

    /** The caller was silent, or said or pressed something that the step does not expect. */
    public Outcome notUnderstood(CallState state, Answer answer, Caller caller) {
        return notUnderstood(state, caller, answer.isSilence() ? notHeard(state.step()) : Sentence.NOT_UNDERSTOOD);
    }

    private static Sentence notHeard(Step step) {
        return step.inputMode() == Step.InputMode.ONE_KEY ? Sentence.NOT_HEARD_KEYS : Sentence.NOT_HEARD;
    }

    Outcome notUnderstood(CallState state, Caller caller, Sentence reason) {
        return invalid(
                state,
                caller,
                reason,
                turn -> new CallEvent.NotUnderstood(turn, state.step().path(), state.tries() + 1));
    }

    Outcome invalid(CallState state, Caller caller, Sentence reason, Function<Turn, CallEvent> event) {
        return state.tries() + 1 < tries
                ? new Outcome(Reply.askAgain(state.step(), reason), state.retry(), event)
                : lastTry.after(state, caller, reason);
    }

    /** The end of a call whose caller was not understood. */
    public static Outcome gaveUp(CallState state, Reply reply) {
        return Outcome.last(
                reply,
                turn -> new CallEvent.Problem(
                        turn,
                        CallEvent.Problem.Kind.NOT_UNDERSTOOD,
                        state.step().path(),
                        null));
    }
}
