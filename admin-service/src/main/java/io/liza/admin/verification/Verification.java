package io.liza.admin.verification;

import io.liza.event.CallEvent;
import io.liza.event.CallEvent.CallerVerified;
import io.liza.event.CallEvent.OrderConfirmed;
import io.liza.event.CallEvent.VerificationFailed;
import io.liza.event.Turn;
import io.liza.order.OrderAnswer;
import java.util.stream.Stream;

/** Whether the verification of a caller for an order passed or failed, according to an event. */
record Verification(Turn turn, String orderNumber, boolean passed) {

    static Stream<Verification> of(CallEvent event) {
        if (event instanceof VerificationFailed failed) {
            return Stream.of(
                    new Verification(failed.turn(), failed.orderNumber().digits(), false));
        }
        if (event instanceof OrderConfirmed confirmed && confirmed.answer() == OrderAnswer.NOT_VERIFIED) {
            return Stream.of(
                    new Verification(confirmed.turn(), confirmed.orderNumber().digits(), false));
        }
        return event instanceof CallerVerified verified
                ? Stream.of(
                        new Verification(verified.turn(), verified.orderNumber().digits(), true))
                : Stream.empty();
    }
}
