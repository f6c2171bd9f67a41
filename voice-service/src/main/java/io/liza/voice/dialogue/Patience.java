package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/** Asks again after an answer that was none, as often as the limits allow; then says goodbye and reports a problem. */
final class Patience {

    private final int limit;

    Patience(Limits limits) {
        this.limit = limits.tries();
    }

    Answer again(State state, Input input, Reply notHeard, Reply notUnderstood) {
        return again(
                state,
                input.isSilence() ? notHeard : notUnderstood,
                turn -> new CallEvent.NotUnderstood(turn, state.step().path(), state.tries() + 1));
    }

    Answer again(State state, Reply reply, Function<Turn, CallEvent> event) {
        if (state.tries() + 1 >= limit) {
            return Answer.last(
                    Reply.GAVE_UP,
                    turn -> new CallEvent.Problem(
                            turn,
                            CallEvent.Problem.Kind.NOT_UNDERSTOOD,
                            state.step().path(),
                            null));
        }
        return new Answer(reply, state.retry(), event);
    }

    static Answer repeat(State state, Reply reply) {
        return new Answer(
                reply, state.repeat(), turn -> new CallEvent.HelpAsked(turn, CallEvent.HelpAsked.Choice.REPEAT));
    }
}
