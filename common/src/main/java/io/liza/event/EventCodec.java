package io.liza.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Events as Kafka records in the binary mode of CloudEvents 1.0's Kafka binding: attributes in {@code ce_…} headers,
 * the event alone as JSON in the body. Fields a reader does not know are passed over.
 */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private EventCodec() {}

    /** A record for {@link Topics#CALLS}. */
    public static ProducerRecord<String, byte[]> encode(CallEvent event) {
        Turn turn = event.turn();
        return encode(
                Topics.CALLS, turn.callSid(), event, event.id(), event.type(), CloudEventHeaders.VOICE, turn.at());
    }

    /** A record for {@link Topics#ORDERS}. */
    public static ProducerRecord<String, byte[]> encode(OrderStatusChanged event) {
        return encode(
                Topics.ORDERS,
                event.orderNumber().digits(),
                event,
                EventTypes.id(event),
                OrderStatusChanged.TYPE,
                CloudEventHeaders.ADMIN,
                event.at());
    }

    /** A record for {@link Topics#ORDERS} without a body, after which Kafka forgets what it has of the order. */
    public static ProducerRecord<String, byte[]> tombstone(OrderNumber order) {
        return new ProducerRecord<>(Topics.ORDERS, order.digits(), null);
    }

    /** @throws UnreadableEventException if it is none of ours: unknown type, no JSON, a field missing or impossible */
    public static CallEvent decodeCallEvent(Headers headers, byte[] body) {
        return decodeCallEvent(CloudEventHeaders.type(headers), body);
    }

    /** Likewise, where the type is known from elsewhere. */
    public static CallEvent decodeCallEvent(String type, byte[] body) {
        return read(
                body,
                EventTypes.byName(type).orElseThrow(() -> new UnreadableEventException("unknown event type: " + type)));
    }

    /** @throws UnreadableEventException likewise */
    public static OrderStatusChanged decodeOrderStatus(Headers headers, byte[] body) {
        String type = CloudEventHeaders.type(headers);
        if (!OrderStatusChanged.TYPE.equals(type)) {
            throw new UnreadableEventException("unknown event type: " + type);
        }
        return read(body, OrderStatusChanged.class);
    }

    /** The JSON of an event, as it stands in the body of its record. */
    public static byte[] toJson(Object event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event must be writable as JSON: " + event.getClass(), e);
        }
    }

    private static ProducerRecord<String, byte[]> encode(
            String topic, String key, Object event, UUID id, String type, String source, Instant at) {
        var record = new ProducerRecord<>(topic, key, toJson(event));
        CloudEventHeaders.write(record.headers(), id, type, source, at);
        return record;
    }

    private static <T> T read(byte[] body, Class<T> type) {
        try {
            T event = body == null ? null : JSON.readValue(body, type);
            if (event == null) {
                throw new UnreadableEventException("the record is empty");
            }
            return event;
        } catch (IOException e) {
            throw new UnreadableEventException("unreadable " + type.getSimpleName(), e);
        }
    }
}
