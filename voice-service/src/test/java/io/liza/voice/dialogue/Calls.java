package io.liza.voice.dialogue;

import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import java.time.Instant;
import java.util.List;

/** A dialogue with small limits, a caller, and states of a call. */
final class Calls {

    static final CallLimits LIMITS = new CallLimits(2, 6, 3, 20);
    static final ConsentWording WORDING = new ConsentWording("de-1", "Einverstanden?");
    static final Caller ANNA = new Caller(PhoneNumber.of("+4915112345678"), "de", WORDING);
    static final OrderNumber ORDER = new OrderNumber("4711");
    static final Dialogue DIALOGUE = new Dialogue(LIMITS, order -> OrderStatus.SHIPPED);

    private Calls() {}

    static CallState at(Step step) {
        return at(step, 5, 0);
    }

    static CallState at(Step step, int turn, int tries) {
        return new CallState(step, "de", turn, tries, step.hasOrder() ? ORDER : null);
    }

    static Outcome hear(Step step, String keys) {
        return DIALOGUE.hear(at(step), Answer.keys(keys), ANNA);
    }

    static CallEvent event(Outcome outcome) {
        return outcome.event().apply(turn());
    }

    static Turn turn() {
        return new Turn("CA1", 5, Instant.parse("2026-11-22T09:30:00Z"), "de", null, List.of());
    }
}
