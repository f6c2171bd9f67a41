package io.liza.voice.dialogue;

import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import java.util.Objects;

/**
 * A call that leads to the shop's people.
 *
 * @param recording the message that the caller reviews; null at other steps
 */
public record PeopleRequest(PeopleReason reason, RecordingSid recording) {

    public PeopleRequest {
        Objects.requireNonNull(reason, "reason");
    }

    public static PeopleRequest of(PeopleReason reason) {
        return new PeopleRequest(reason, null);
    }

    /** Without consent there is a hand-over only: no order, and nothing that is stored. */
    boolean fits(Step step, OrderNumber order) {
        boolean allowed = reason != PeopleReason.NO_CONSENT || step == Step.DIAL && order == null;
        return allowed && (step == Step.MESSAGE_REVIEW) == (recording != null);
    }
}
