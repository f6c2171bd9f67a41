package io.liza.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.liza.caller.PhoneNumber;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatusChanged;
import io.liza.settings.PromptsChanged;
import io.liza.settings.SettingsChanged;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Events as Kafka records in the binary mode of CloudEvents 1.0's Kafka binding: attributes in {@code ce_…} headers,
 * the event alone as JSON in the body. Unknown fields are ignored, so that a newer version may add optional ones; known
 * fields are read strictly. Reading any record results in an event or in an {@link UnreadableEventException}.
 */
public final class EventCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(String.class, new StrictTextDeserializer<>(String.class, Function.identity()))
                    .addDeserializer(
                            PhoneNumber.class, new StrictTextDeserializer<>(PhoneNumber.class, PhoneNumber::ofEvent))
                    .addDeserializer(Instant.class, new StrictTextDeserializer<>(Instant.class, EventTime::parse)))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
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

    /** A record for {@link Topics#SETTINGS}. */
    public static ProducerRecord<String, byte[]> encode(SettingsChanged event) {
        return encode(
                Topics.SETTINGS,
                SettingsChanged.KEY,
                event,
                EventTypes.id(event),
                SettingsChanged.TYPE,
                CloudEventHeaders.ADMIN,
                event.at());
    }

    /** A record for {@link Topics#SETTINGS}. */
    public static ProducerRecord<String, byte[]> encode(PromptsChanged event) {
        return encode(
                Topics.SETTINGS,
                event.key(),
                event,
                EventTypes.id(event),
                PromptsChanged.TYPE,
                CloudEventHeaders.ADMIN,
                event.at());
    }

    /** A record for {@link Topics#ORDERS} without a body, after which Kafka deletes the older ones of the order. */
    public static ProducerRecord<String, byte[]> tombstone(OrderNumber order) {
        return new ProducerRecord<>(Topics.ORDERS, order.digits(), null);
    }

    /** @throws UnreadableEventException if key, headers or body are not as {@link #encode(CallEvent)} writes them */
    public static CallEvent decodeCallEvent(ConsumerRecord<byte[], byte[]> record) {
        CallEvent event = decodeCallEvent(CloudEventHeaders.type(record.headers()), record.value());
        requireKey(record, event.turn().callSid(), "the call SID");
        return event;
    }

    /** The same from a body whose type is known. */
    public static CallEvent decodeCallEvent(String type, byte[] body) {
        return read(
                body,
                EventTypes.byName(type).orElseThrow(() -> new UnreadableEventException("unknown event type: " + type)));
    }

    /** @throws UnreadableEventException likewise */
    public static OrderStatusChanged decodeOrderStatus(ConsumerRecord<byte[], byte[]> record) {
        requireType(record, OrderStatusChanged.TYPE);
        OrderStatusChanged event = read(record.value(), OrderStatusChanged.class);
        requireKey(record, event.orderNumber().digits(), "the order number");
        return event;
    }

    /** @throws UnreadableEventException likewise */
    public static SettingsChanged decodeSettings(ConsumerRecord<byte[], byte[]> record) {
        requireType(record, SettingsChanged.TYPE);
        requireKey(record, SettingsChanged.KEY, "'" + SettingsChanged.KEY + "'");
        return read(record.value(), SettingsChanged.class);
    }

    /** Whether a record of {@link Topics#SETTINGS} holds sentences; it holds the settings of the shop otherwise. */
    public static boolean isPrompts(ConsumerRecord<byte[], byte[]> record) {
        return record.key() != null && PromptsChanged.isKey(new String(record.key(), StandardCharsets.UTF_8));
    }

    /** @throws UnreadableEventException likewise */
    public static PromptsChanged decodePrompts(ConsumerRecord<byte[], byte[]> record) {
        requireType(record, PromptsChanged.TYPE);
        PromptsChanged event = read(record.value(), PromptsChanged.class);
        requireKey(record, event.key(), "the language");
        return event;
    }

    /**
     * The order that a {@linkplain #tombstone record without a body} withdraws.
     *
     * @throws UnreadableEventException if its key is no order number
     */
    public static OrderNumber decodeTombstone(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        if (!OrderNumber.isValid(key)) {
            throw new UnreadableEventException("the key is not an order number");
        }
        return new OrderNumber(key);
    }

    /** The JSON body of the event's record. */
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
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("unreadable " + type.getSimpleName(), e.getOriginalMessage(), e);
        } catch (IOException | IllegalArgumentException | StackOverflowError e) {
            throw new UnreadableEventException("unreadable " + type.getSimpleName(), e.toString(), e);
        }
    }

    private static void requireType(ConsumerRecord<byte[], byte[]> record, String expected) {
        String type = CloudEventHeaders.type(record.headers());
        if (!expected.equals(type)) {
            throw new UnreadableEventException("unknown event type: " + type);
        }
    }

    private static void requireKey(ConsumerRecord<byte[], byte[]> record, String expected, String what) {
        if (!Arrays.equals(record.key(), expected.getBytes(StandardCharsets.UTF_8))) {
            throw new UnreadableEventException("the key is not " + what);
        }
    }
}
