package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/** Asks again after an answer that was none, as often as the limits allow; then says goodbye and reports a problem. */
final class RetryPolicy {

    private final int limit;

    RetryPolicy(Limits limits) {
        this.limit = limits.tries();
    }

    Outcome again(State state, Input input, Reply notHeard, Reply notUnderstood) {
        return again(
                state,
                input.isSilence() ? notHeard : notUnderstood,
                turn -> new CallEvent.NotUnderstood(turn, state.step().path(), state.tries() + 1));
    }

    Outcome again(State state, Reply reply, Function<Turn, CallEvent> event) {
        if (state.tries() + 1 >= limit) {
            return Outcome.last(
                    Reply.GAVE_UP,
                    turn -> new CallEvent.Problem(
                            turn,
                            CallEvent.Problem.Kind.NOT_UNDERSTOOD,
                            state.step().path(),
                            null));
        }
        return new Outcome(reply, state.retry(), event);
    }

    static Outcome repeat(State state, Reply reply) {
        return new Outcome(
                reply, state.repeat(), turn -> new CallEvent.HelpAsked(turn, CallEvent.HelpAsked.Choice.REPEAT));
    }
}
