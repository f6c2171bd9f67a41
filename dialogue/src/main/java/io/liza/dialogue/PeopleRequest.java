package io.liza.dialogue;

import io.liza.order.OrderNumber;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import java.util.Objects;

/**
 * A call that leads to the shop's people.
 *
 * @param recording the message that the caller reviews; null at other steps
 * @param declinesCallback whether the caller has declined a callback, so that none is noted
 */
public record PeopleRequest(PeopleReason reason, RecordingSid recording, boolean declinesCallback) {

    public PeopleRequest {
        Objects.requireNonNull(reason, "reason");
    }

    public static PeopleRequest of(PeopleReason reason) {
        return new PeopleRequest(reason, null, false);
    }

    public PeopleRequest withoutCallback() {
        return new PeopleRequest(reason, recording, true);
    }

    public PeopleRequest with(RecordingSid message) {
        return new PeopleRequest(reason, message, declinesCallback);
    }

    public PeopleRequest withoutRecording() {
        return with(null);
    }

    /** Without consent there is a hand-over only: no order, and nothing that is stored. */
    boolean fits(Step step, OrderNumber order) {
        boolean allowed = reason != PeopleReason.NO_CONSENT || step == Step.DIAL && order == null;
        return allowed
                && (step == Step.MESSAGE_REVIEW) == (recording != null)
                && !(declinesCallback && (step == Step.DIAL || step == Step.CALLBACK));
    }
}
