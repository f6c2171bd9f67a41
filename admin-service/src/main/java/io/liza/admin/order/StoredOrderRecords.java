package io.liza.admin.order;

import io.liza.admin.outbox.OrderRecords;
import io.liza.admin.outbox.OutboxEntry;
import io.liza.event.EventCodec;
import io.liza.order.CallerCheck;
import io.liza.order.Delivery;
import io.liza.order.OrderMessage;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Reads the records of orders from their rows. */
@ApplicationScoped
class StoredOrderRecords implements OrderRecords {

    private static final Logger LOG = Logger.getLogger(StoredOrderRecords.class);

    @Override
    public Uni<List<ProducerRecord<String, byte[]>>> of(List<OutboxEntry> entries) {
        List<String> numbers =
                entries.stream().map(entry -> entry.orderNumber).distinct().toList();
        return Order.<Order>list("number in ?1 and knownStatus is not null", numbers)
                .map(orders -> orders.stream().collect(Collectors.toMap(order -> order.number, Function.identity())))
                .map(orders ->
                        entries.stream().map(entry -> record(entry, orders)).toList());
    }

    private static ProducerRecord<String, byte[]> record(OutboxEntry entry, Map<String, Order> orders) {
        Order order = orders.get(entry.orderNumber);
        return order == null
                ? EventCodec.tombstone(new OrderNumber(entry.orderNumber))
                : EventCodec.encode(changed(order, entry.at));
    }

    static OrderStatusChanged changed(Order order, Instant at) {
        Delivery delivery = order.delivery();
        CallerCheck check = order.check();
        return new OrderStatusChanged(
                new OrderNumber(order.number),
                order.knownStatus,
                at,
                delivery.equals(Delivery.UNKNOWN) ? null : delivery,
                message(order),
                check.equals(CallerCheck.NONE) ? null : check);
    }

    /** Without a message that callers could not hear, so that one order does not stop all others. */
    private static OrderMessage message(Order order) {
        try {
            return order.message == null ? null : new OrderMessage(order.message);
        } catch (IllegalArgumentException e) {
            LOG.warnf("Order %s is published without its message: %s", order.number, e.getMessage());
            return null;
        }
    }
}
