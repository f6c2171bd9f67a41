package io.liza.voice.dialogue;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import java.util.function.Function;

/**
 * What one turn leads to.
 *
 * @param next where the call stands after the reply; null if Liza hangs up
 * @param event what to tell the world, once the turn's words are known
 */
public record Outcome(Reply reply, State next, Function<Turn, CallEvent> event) {

    public Outcome {
        if (reply.asks() != (next == null ? null : next.step())) {
            throw new IllegalArgumentException(reply + " does not ask what the call waits for");
        }
    }

    static Outcome last(Reply reply, Function<Turn, CallEvent> event) {
        return new Outcome(reply, null, event);
    }
}
