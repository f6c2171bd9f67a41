package io.liza.voice.webhook;

import io.liza.event.EventCodec;
import io.liza.order.CallerCheck;
import io.liza.order.OrderHashes;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import java.time.Instant;
import java.util.List;

/** Publishes orders to their topic, as the admin-service does. */
final class Orders {

    private static final OrderHashes HASHES = new OrderHashes(List.of(RealKafka.HASH_KEY));

    private Orders() {}

    /** Returns when the service knows the order. */
    static void tell(OrderStatusChanged change) {
        double known = Metrics.value("liza_order_statuses");
        RealKafka.send(EventCodec.encode(change));
        Instant end = Instant.now().plusSeconds(20);
        while (Metrics.value("liza_order_statuses") <= known && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    static CallerCheck check(OrderNumber order, String phone, String postcode) {
        return new CallerCheck(
                phone == null ? null : HASHES.phone(phone).orElseThrow(),
                postcode == null ? null : HASHES.postcode(order, postcode).orElseThrow(),
                null);
    }
}
