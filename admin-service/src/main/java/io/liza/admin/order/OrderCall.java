package io.liza.admin.order;

import io.liza.admin.call.Call;
import io.liza.admin.caller.Caller;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Links a call to an order that it asked about, with the status it was told. */
@Entity
@Immutable
@IdClass(OrderCall.Key.class)
public class OrderCall extends PanacheEntityBase {

    /** The primary key. */
    public record Key(Long order, Long call) {}

    private static final int LIMIT = 200;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    public Order order;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    public Call call;

    /** Copy of the call's start, so that lists of calls can be sorted without reading the calls. */
    public Instant callStartedAt;

    /** Copy of the order's creation, so that lists of orders can be sorted without reading the orders. */
    public Instant orderCreatedAt;

    /** Copy of the call's caller. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Caller caller;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public OrderStatus told;

    /** The latest calls that asked about an order, with their callers. */
    static Uni<List<OrderCall>> ofOrder(Long id) {
        return OrderCall.<OrderCall>find(
                        "from OrderCall asked join fetch asked.call c left join fetch c.caller"
                                + " where asked.order.id = ?1 order by asked.callStartedAt desc, c.id desc",
                        id)
                .page(0, LIMIT)
                .list();
    }
}
