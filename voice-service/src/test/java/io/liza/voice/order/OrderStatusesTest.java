package io.liza.voice.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderStatusesTest {

    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final OrderStatuses statuses = new OrderStatuses();

    @Test
    void anUnknownOrderIsInProgress() {
        assertEquals(OrderStatus.IN_PROGRESS, statuses.of(ORDER));
    }

    @Test
    void theLastRecordInTheTopicWinsWhateverItsTime() {
        statuses.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        statuses.remember(new OrderStatusChanged(ORDER, OrderStatus.CANCELLED, MORNING));

        assertEquals(OrderStatus.CANCELLED, statuses.of(ORDER));
    }

    @Test
    void aWithdrawnOrderIsForgotten() {
        statuses.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        statuses.forget(ORDER);

        assertEquals(OrderStatus.IN_PROGRESS, statuses.of(ORDER));
    }
}
