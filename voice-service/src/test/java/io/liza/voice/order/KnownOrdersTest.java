package io.liza.voice.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.liza.dialogue.KnownOrder;
import io.liza.dialogue.OrderLookup;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnownOrdersTest {

    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final KnownOrders orders = new KnownOrders(new SimpleMeterRegistry());

    @Test
    void noOrderIsLookedUpUntilAllAreRead() {
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        assertEquals(OrderLookup.UNAVAILABLE, orders.lookup(ORDER));

        orders.complete();
        assertEquals(OrderLookup.of(KnownOrder.of(OrderStatus.DELIVERED)), orders.lookup(ORDER));
        assertEquals(OrderLookup.UNKNOWN, orders.lookup(new OrderNumber("4712")));
    }

    @Test
    void theLastRecordInTheTopicWinsWhateverItsTime() {
        orders.complete();
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.CANCELLED, MORNING));

        assertEquals(OrderLookup.of(KnownOrder.of(OrderStatus.CANCELLED)), orders.lookup(ORDER));
    }

    @Test
    void whileTheTopicIsReadAgainNoOlderRecordIsTold() {
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        orders.remember(new OrderStatusChanged(new OrderNumber("4712"), OrderStatus.SHIPPED, NOON));
        orders.complete();

        orders.beginReading();
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.IN_PROGRESS, MORNING));
        assertEquals(OrderLookup.of(KnownOrder.of(OrderStatus.DELIVERED)), orders.lookup(ORDER));

        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.CANCELLED, NOON));
        orders.complete();
        assertEquals(OrderLookup.of(KnownOrder.of(OrderStatus.CANCELLED)), orders.lookup(ORDER));
        assertEquals(OrderLookup.UNKNOWN, orders.lookup(new OrderNumber("4712")), "it is no longer in the topic");
    }

    @Test
    void aWithdrawnOrderIsForgotten() {
        orders.complete();
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.DELIVERED, NOON));
        orders.forget(ORDER);

        assertEquals(OrderLookup.UNKNOWN, orders.lookup(ORDER));
    }

    @Test
    void everythingThatTheShopToldIsKept() {
        LocalDate day = LocalDate.of(2026, 12, 29);
        var delivery = new Delivery(day, day.plusDays(4), day.minusDays(1), day.plusDays(2), "DHL");
        var check = new CallerCheck("0a".repeat(32), "f9".repeat(32), NOON);
        OrderMessage message = new OrderMessage(Map.of(OrderMessage.ANY, "Bis bald"));

        orders.complete();
        orders.remember(new OrderStatusChanged(ORDER, OrderStatus.SHIPPED, NOON, delivery, message, check));

        assertEquals(
                new KnownOrder(OrderStatus.SHIPPED, delivery, message, check),
                orders.lookup(ORDER).order());
    }

    @Test
    void ordersWithAStatusOnlyShareTheirMemory() {
        var plain = new OrderStatusChanged(ORDER, OrderStatus.SHIPPED, NOON);
        var empty = new OrderStatusChanged(
                new OrderNumber("4712"), OrderStatus.SHIPPED, NOON, Delivery.UNKNOWN, null, CallerCheck.NONE);

        assertSame(StoredOrder.of(plain), StoredOrder.of(empty));
    }
}
