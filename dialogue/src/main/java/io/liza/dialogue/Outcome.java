package io.liza.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/**
 * Result of one turn.
 *
 * @param next where the call waits after the reply; null if Liza hangs up
 * @param event to publish, made once the text of the reply is known
 */
public record Outcome(Reply reply, CallState next, Function<Turn, CallEvent> event) {

    /** @throws IllegalArgumentException if the reply asks the question of another step than the call waits at */
    public Outcome {
        if (reply.asks() != (next == null ? null : next.step())) {
            throw new IllegalArgumentException(reply + " does not ask the question of " + next);
        }
    }

    /** Notes when the reply leaves, if it asks for a consent. */
    Outcome deliveredAt(long millis) {
        return next == null || !next.step().asksForConsent()
                ? this
                : new Outcome(reply, next.with(next.history().asked(millis)), event);
    }

    /** The end of the call. */
    public static Outcome last(Reply reply, Function<Turn, CallEvent> event) {
        return new Outcome(reply, null, event);
    }

    /** The same question again at the caller's wish, which is no failed try. */
    static Outcome repeat(CallState state, Reply reply) {
        return new Outcome(
                reply, state.repeat(), turn -> new CallEvent.HelpAsked(turn, CallEvent.HelpAsked.Choice.REPEAT));
    }
}
