package io.liza.voice.order;

import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import io.liza.voice.dialogue.OrderLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The known orders with all that callers may hear about them, in memory. */
@ApplicationScoped
public class KnownOrders {

    /** The orders that callers are told of. */
    private volatile Map<String, StoredOrder> known = new ConcurrentHashMap<>();

    /** The orders read since the last beginning of the topic; the same map once that is complete. */
    private volatile Map<String, StoredOrder> read = known;

    private volatile boolean complete;

    /**
     * Unavailable until all orders from before the start are read, because a later record may replace one that was read.
     */
    public OrderLookup lookup(OrderNumber order) {
        if (!complete) {
            return OrderLookup.UNAVAILABLE;
        }
        StoredOrder stored = known.get(order.digits());
        return stored == null ? OrderLookup.UNKNOWN : OrderLookup.of(stored.order());
    }

    /** The topic is read from its beginning. Until that is complete, callers hear what was known before. */
    void beginReading() {
        read = new ConcurrentHashMap<>();
    }

    /** The last record in the topic wins: the relay keeps their order, while clocks may differ. */
    void remember(OrderStatusChanged change) {
        read.put(change.orderNumber().digits(), StoredOrder.of(change));
    }

    /** The topic has a tombstone for the order. */
    void forget(OrderNumber order) {
        read.remove(order.digits());
    }

    /** All records from before the beginning of the reading are read. */
    void complete() {
        known = read;
        complete = true;
    }

    boolean isComplete() {
        return complete;
    }

    int size() {
        return (complete ? known : read).size();
    }
}
