package io.liza.admin.order;

import io.liza.admin.audit.Subject;
import io.liza.admin.status.HasStatus;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;

/** An order that callers asked about or that the shop's system reported, and its representation in the API. */
@Entity
@Table(name = "orders")
@DynamicUpdate
public class Order extends PanacheEntityBase implements HasStatus<OrderStatus> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String number;

    @Enumerated(EnumType.STRING)
    public OrderStatus status;

    public String notes;

    public Instant createdAt;

    public Instant lastAskedAt;

    public int calls;

    @Version
    public int version;

    @Override
    public Subject subject() {
        return Subject.order(id);
    }

    @Override
    public OrderStatus status() {
        return status;
    }

    @Override
    public String notes() {
        return notes;
    }

    @Override
    public int version() {
        return version;
    }

    /** The orders that any of these calls asked about. */
    public static Uni<List<Order>> askedBy(Collection<Long> calls) {
        return list("id in (select asked.order.id from OrderCall asked where asked.call.id in ?1) order by id", calls);
    }

    /** The order with this id; fails with {@link NotFoundException} if there is none. */
    static Uni<Order> withId(long id) {
        return Order.<Order>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the id " + id));
    }

    /** Creates the order in the current transaction unless it exists; returns whether it was created. */
    static Uni<Boolean> createUnlessKnown(OrderNumber number, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into orders (number, created_at) values (?1, ?2) on conflict (number) do nothing")
                        .setParameter(1, number.digits())
                        .setParameter(2, at)
                        .executeUpdate())
                .map(rows -> rows > 0);
    }

    /** The order with this number; fails with {@link NotFoundException} if there is none. */
    static Uni<Order> withNumber(String number) {
        return Order.<Order>find("number", number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the number " + number));
    }
}
