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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.DynamicUpdate;

/** An order that callers asked about or that the shop's system reported, also as programs get it. */
@Entity
@Table(name = "orders")
@DynamicUpdate
@Schema(name = "Order")
public class Order extends PanacheEntityBase implements HasStatus<OrderStatus> {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Schema(description = "Ours, as in the address of the order's page.", examples = "7")
    public Long id;

    @Schema(description = "The shop's, 2 to 20 digits by default.", examples = "4711")
    public String number;

    @Enumerated(EnumType.STRING)
    @Schema(description = "What the next caller hears.", examples = "SHIPPED")
    public OrderStatus status;

    @Schema(description = "What people should know; empty if there are none.", examples = "DHL, 22 November")
    public String notes;

    @Schema(description = "When Liza first heard of it; UTC.", examples = "2026-11-22T09:30:31Z")
    public Instant createdAt;

    @Schema(
            nullable = true,
            description = "When a caller last asked about it, UTC; null if no caller has.",
            examples = "2026-11-24T16:02:10Z")
    public Instant lastAskedAt;

    @Schema(description = "How many calls asked about it.", examples = "2")
    public int calls;

    @Version
    @Schema(description = "Grows with every edit by people; send it with an edit, and none is lost.", examples = "3")
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

    /** Orders that any of these calls asked about. */
    public static Uni<List<Order>> askedBy(Collection<Long> calls) {
        return list("id in (select asked.order.id from OrderCall asked where asked.call.id in ?1) order by id", calls);
    }

    /** Fails with {@link NotFoundException} if there is none. */
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

    /** Fails with {@link NotFoundException} if there is none. */
    static Uni<Order> withNumber(String number) {
        return Order.<Order>find("number", number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the number " + number));
    }
}
