package io.liza.admin.outbox;

import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An order whose present state is to be published, written in the transaction that changes it. {@link OrderRecords} reads
 * the state when it is published.
 */
@Entity
@Table(name = "outbox")
public class OutboxEntry extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String orderNumber;

    /** For replicas of the previous release, which publish this status, or for null a tombstone. */
    @Enumerated(EnumType.STRING)
    public OrderStatus status;

    public Instant at;

    /** @param status null if nothing is known of the order, or it is deleted */
    public static OutboxEntry of(String orderNumber, OrderStatus status, Instant at) {
        var entry = new OutboxEntry();
        entry.orderNumber = orderNumber;
        entry.status = status;
        entry.at = at;
        return entry;
    }
}
