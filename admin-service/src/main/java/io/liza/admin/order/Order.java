package io.liza.admin.order;

import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;

/** An order that callers asked about. */
@Entity
@Table(name = "orders")
@DynamicUpdate
public class Order extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String number;

    @Enumerated(EnumType.STRING)
    public OrderStatus status;

    public String notes;

    public Instant createdAt;

    public Instant lastAskedAt;

    /** How many calls asked about it. */
    public int calls;

    @Version
    public int version;
}
