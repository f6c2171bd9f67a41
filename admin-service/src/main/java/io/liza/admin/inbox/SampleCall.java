package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.liza.order.OrderAnswer;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.people.PeopleReason;
import io.liza.people.RecordingSid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An artificial call with events for every projection, to test whether the database stores events. */
final class SampleCall {

    private static final OrderNumber ORDER = new OrderNumber("0".repeat(OrderNumber.MAX_LENGTH));
    private static final int SECONDS = 1;

    private SampleCall() {}

    static List<CallEvent> events() {
        String sid = "sample-" + UUID.randomUUID();
        return List.of(
                new CallEvent.Started(turn(sid, 0), null),
                new CallEvent.ConsentGiven(turn(sid, 1), null, "sample", "sample"),
                new CallEvent.OrderConfirmed(turn(sid, 2), ORDER, OrderAnswer.TOLD, OrderStatus.IN_PROGRESS),
                new CallEvent.VerificationFailed(turn(sid, 3), ORDER, 1),
                new CallEvent.MessageLeft(turn(sid, 4), recording(), SECONDS, PeopleReason.ASKED, ORDER),
                new CallEvent.Ended(turn(sid, Turn.AFTER_THE_CALL), "completed", SECONDS));
    }

    private static RecordingSid recording() {
        return new RecordingSid("RE" + UUID.randomUUID().toString().replace("-", ""));
    }

    private static Turn turn(String sid, int number) {
        return new Turn(sid, number, Instant.now(), "en", null, List.of());
    }
}
