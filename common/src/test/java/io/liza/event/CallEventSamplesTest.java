package io.liza.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import io.liza.settings.PromptsChanged;
import io.liza.settings.SettingsChanged;
import io.liza.settings.ShopSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples under {@code golden/} freeze the wire format: once released, a sample is never edited. */
class CallEventSamplesTest {

    private final ObjectMapper json = new ObjectMapper();

    static Stream<String> wireNames() {
        return Arrays.stream(CallEvent.class.getPermittedSubclasses())
                .map(type -> EventTypes.nameOf(type.asSubclass(CallEvent.class)));
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void everyKindOfEventIsReadAndWrittenAsItsSample(String wireName) throws IOException {
        byte[] sample = sample(wireName);

        CallEvent event = EventCodec.decodeCallEvent(wireName, sample);

        assertEquals(wireName, event.type());
        assertEquals(json.readTree(sample), json.readTree(EventCodec.toJson(event)));
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void anEncodedRecordCarriesTheAttributesInHeadersAndTheCallAsKey(String wireName) throws IOException {
        CallEvent event = EventCodec.decodeCallEvent(wireName, sample(wireName));

        var record = EventCodec.encode(event);

        assertEquals(Topics.CALLS, record.topic());
        assertEquals(event.turn().callSid(), record.key());
        assertHeader(record.headers(), "ce_id", event.id().toString());
        assertHeader(record.headers(), "ce_type", wireName);
        assertHeader(record.headers(), "ce_time", event.turn().at().toString());
        assertHeader(record.headers(), "ce_specversion", "1.0");
        assertHeader(record.headers(), "content-type", "application/json");
        assertEquals(event, EventCodec.decodeCallEvent(received(record, record.value())));
    }

    @Test
    void aConfirmedOrderOfVersion1WasToldItsStatus() throws IOException {
        CallEvent older =
                EventCodec.decodeCallEvent("liza.call.order-confirmed.v1", sample("liza.call.order-confirmed.v1"));

        assertEquals(EventCodec.decodeCallEvent(older.type(), sample("liza.call.order-confirmed.v2")), older);
        assertEquals("liza.call.order-confirmed.v2", older.type());
    }

    @Test
    void theStatusOfAnOrderIsReadAndWrittenAsItsSample() throws IOException {
        byte[] sample = sample(OrderStatusChanged.TYPE);

        var event = new OrderStatusChanged(
                new OrderNumber("4711"), OrderStatus.SHIPPED, Instant.parse("2026-11-22T09:31:00Z"));
        var record = EventCodec.encode(event);

        assertEquals("4711", record.key());
        assertEquals(json.readTree(sample), json.readTree(record.value()));
        assertEquals(event, EventCodec.decodeOrderStatus(received(record, sample)));
    }

    @Test
    void theSettingsAreReadAndWrittenAsTheirSample() throws IOException {
        byte[] sample = sample(SettingsChanged.TYPE);
        var record = EventCodec.encode(
                new SettingsChanged(1, Instant.EPOCH, new ShopSettings(null, null, null, null, null, null)));

        SettingsChanged event = EventCodec.decodeSettings(received(record, sample));

        assertEquals(SettingsChanged.KEY, record.key());
        assertEquals(
                json.readTree(sample), json.readTree(EventCodec.encode(event).value()));
    }

    @Test
    void theSentencesAreReadAndWrittenAsTheirSample() throws IOException {
        byte[] sample = sample(PromptsChanged.TYPE);
        var record = EventCodec.encode(new PromptsChanged("de", 1, Instant.EPOCH, Map.of()));

        PromptsChanged event = EventCodec.decodePrompts(received(record, sample));

        assertTrue(EventCodec.isPrompts(received(record, sample)));
        assertEquals("prompts/de", record.key());
        assertEquals(
                json.readTree(sample), json.readTree(EventCodec.encode(event).value()));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<String, byte[]> sent, byte[] body) {
        byte[] key = sent.key().getBytes(StandardCharsets.UTF_8);
        var record = new ConsumerRecord<>(sent.topic(), 0, 0, key, body);
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static void assertHeader(org.apache.kafka.common.header.Headers headers, String name, String value) {
        assertArrayEquals(
                value.getBytes(StandardCharsets.UTF_8), headers.lastHeader(name).value(), name);
    }

    private static byte[] sample(String wireName) throws IOException {
        try (var in = CallEventSamplesTest.class.getResourceAsStream("/golden/" + wireName + ".json")) {
            assertNotNull(in, "no golden sample for " + wireName);
            return in.readAllBytes();
        }
    }
}
