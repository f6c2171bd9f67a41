package io.liza.admin.outbox;

import io.liza.event.EventCodec;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An order status to be published, written in the transaction that set it. */
@Entity
@Table(name = "outbox")
public class OutboxEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String orderNumber;

    /** Null publishes a tombstone, which deletes the order from the topic. */
    @Enumerated(EnumType.STRING)
    public OrderStatus status;

    public Instant at;

    public static OutboxEntry of(String orderNumber, OrderStatus status, Instant at) {
        var entry = new OutboxEntry();
        entry.orderNumber = orderNumber;
        entry.status = status;
        entry.at = at;
        return entry;
    }

    ProducerRecord<String, byte[]> record() {
        var order = new OrderNumber(orderNumber);
        return status == null
                ? EventCodec.tombstone(order)
                : EventCodec.encode(new OrderStatusChanged(order, status, at));
    }
}
