package io.liza.voice.order;

import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The latest status of every order that has one, in memory. */
@ApplicationScoped
public class OrderStatuses {

    private final Map<String, OrderStatus> known = new ConcurrentHashMap<>();

    /** The status to tell a caller; an unknown order is in progress. */
    public OrderStatus of(OrderNumber order) {
        return known.getOrDefault(order.digits(), OrderStatus.INITIAL);
    }

    /** The last record in the topic wins: the relay keeps their order, while clocks may differ. */
    void remember(OrderStatusChanged change) {
        known.put(change.orderNumber().digits(), change.status());
    }

    /** The topic has a tombstone for the order. */
    void forget(OrderNumber order) {
        known.remove(order.digits());
    }

    int size() {
        return known.size();
    }
}
