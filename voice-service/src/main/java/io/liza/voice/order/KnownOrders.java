package io.liza.voice.order;

import io.liza.dialogue.OrderLookup;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import io.liza.voice.topic.TopicTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The known orders with all that callers may hear about them, in memory. */
@ApplicationScoped
public class KnownOrders implements TopicTable {

    /** The orders that callers are told of. */
    private volatile Map<String, StoredOrder> known = new ConcurrentHashMap<>();

    /** The orders read since the last beginning of the topic; the same map once that is complete. */
    private volatile Map<String, StoredOrder> read = known;

    private volatile boolean complete;

    public KnownOrders(MeterRegistry metrics) {
        Gauge.builder("liza.order.statuses", this, KnownOrders::size)
                .description("Orders with a status")
                .register(metrics);
    }

    @Override
    public String topic() {
        return Topics.ORDERS;
    }

    @Override
    public String metrics() {
        return "liza.order";
    }

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

    @Override
    public void beginReading() {
        read = new ConcurrentHashMap<>();
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            forget(EventCodec.decodeTombstone(record));
        } else {
            remember(EventCodec.decodeOrderStatus(record));
        }
    }

    /** The last record in the topic wins: the relay keeps their order, while clocks may differ. */
    void remember(OrderStatusChanged change) {
        read.put(change.orderNumber().digits(), StoredOrder.of(change));
    }

    /** The topic has a tombstone for the order. */
    void forget(OrderNumber order) {
        read.remove(order.digits());
    }

    @Override
    public void complete() {
        known = read;
        complete = true;
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    private int size() {
        return (complete ? known : read).size();
    }
}
