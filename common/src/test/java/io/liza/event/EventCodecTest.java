package io.liza.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.MalformedRecords.Odd;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final String REFUSED = "liza.call.consent-refused.v1";
    private static final CallEvent STARTED = new CallEvent.Started(turn("CA1", 0, "2026-11-22T09:30:00Z"), "49");
    private static final OrderNumber ORDER = new OrderNumber("4711");
    private static final OrderStatusChanged STATUS =
            new OrderStatusChanged(ORDER, OrderStatus.SHIPPED, Instant.parse("2026-11-22T09:30:00Z"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]",
                "null",
                "{}",
                """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"de"}""",
                """
                {"callSid":"","turn":1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1"}""",
                """
                {"callSid":"CA1","turn":-1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1"}""",
                """
                {"callSid":"CA1","turn":1,"at":"yesterday","language":"de","wording":"de-1"}""",
                """
                {"callSid":"CA1","turn":1,"at":"+300000-11-22T09:30:00Z","language":"de","wording":"de-1"}""",
                """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"","wording":"de-1"}"""
            })
    void aBodyThatIsNotTheEventIsUnreadable(String body) {
        assertThrows(UnreadableEventException.class, () -> decode(REFUSED, body));
    }

    @Test
    void anUnknownTypeIsNamed() {
        var unknown = assertThrows(UnreadableEventException.class, () -> decode("liza.call.sang.v1", "{}"));
        assertTrue(unknown.getMessage().contains("liza.call.sang.v1"));
    }

    static Stream<Odd> oddCalls() {
        return MalformedRecords.ofCall(EventCodec.encode(STARTED)).stream();
    }

    static Stream<Odd> understoodCalls() {
        return MalformedRecords.understood(EventCodec.encode(STARTED)).stream();
    }

    static Stream<Odd> oddOrders() {
        return MalformedRecords.ofOrder(EventCodec.encode(STATUS)).stream();
    }

    static Stream<Odd> understoodOrders() {
        return MalformedRecords.understood(EventCodec.encode(STATUS)).stream();
    }

    @ParameterizedTest
    @MethodSource("oddCalls")
    void aMalformedRecordOfACallIsUnreadableWithItsReason(Odd odd) {
        assertUnreadable(odd, () -> EventCodec.decodeCallEvent(odd.received()));
    }

    @ParameterizedTest
    @MethodSource("understoodCalls")
    void aHarmlessDeviationInACallIsIgnored(Odd odd) {
        assertEquals(STARTED, EventCodec.decodeCallEvent(odd.received()));
    }

    @ParameterizedTest
    @MethodSource("oddOrders")
    void aMalformedRecordOfAnOrderIsUnreadableWithItsReason(Odd odd) {
        assertUnreadable(odd, () -> {
            if (odd.body() == null) {
                EventCodec.decodeTombstone(odd.received());
            } else {
                EventCodec.decodeOrderStatus(odd.received());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("understoodOrders")
    void aHarmlessDeviationInAnOrderIsIgnored(Odd odd) {
        assertEquals(STATUS, EventCodec.decodeOrderStatus(odd.received()));
    }

    @Test
    void aTombstoneNamesItsOrder() {
        var tombstone = new ConsumerRecord<byte[], byte[]>(
                Topics.ORDERS, 0, 0, EventCodec.tombstone(ORDER).key().getBytes(StandardCharsets.UTF_8), null);

        assertEquals(ORDER, EventCodec.decodeTombstone(tombstone));
    }

    /** Flips, removes and inserts bytes, with a fixed seed. */
    @Test
    void aDamagedBodyIsAnEventOrUnreadable() {
        var random = new Random(4711);
        byte[] good = EventCodec.toJson(STARTED);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = damage(good, random);
            try {
                CallEvent event = EventCodec.decodeCallEvent(STARTED.type(), damaged);
                EventCodec.decodeCallEvent(event.type(), EventCodec.toJson(event));
            } catch (UnreadableEventException e) {
                assertFalse(e.getMessage().isBlank());
            }
        }
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
        for (int i = random.nextInt(4); damaged.length > 0 && i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    private static void assertUnreadable(Odd odd, Executable read) {
        String message =
                assertThrows(UnreadableEventException.class, read, odd.kind()).getMessage();
        assertTrue(message.contains(odd.reason()), message);
    }

    @Test
    void anOptionalFieldMayBeAbsent() {
        var event = (CallEvent.ConsentRefused)
                decode(
                        REFUSED,
                        """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1"}""");

        assertNull(event.sentence());
        assertNull(event.turn().heard());
        assertFalse(new String(EventCodec.toJson(event), StandardCharsets.UTF_8).contains("sentence"));
    }

    @Test
    void anUnknownFieldIsIgnored() {
        CallEvent event = decode(
                REFUSED,
                """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1","mood":"fine"}""");

        assertEquals("CA1", event.turn().callSid());
    }

    /** Older versions accepted these as numbers, or did not canonicalize them. */
    @ParameterizedTest
    @CsvSource({
        "No Caller ID,",
        "0000000000,",
        "+999123456789,",
        "anonymous,",
        "'',",
        "+49151,",
        "whatsapp:+4915112345678, +4915112345678",
        "client:anna, client:anna"
    })
    void anEventOfAnOlderVersionStaysReadableWhateverItsNumber(String number, String read) {
        var event = (CallEvent.ConsentGiven) decode(
                "liza.call.consent-given.v1",
                """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1","number":"%s"}"""
                        .formatted(number));

        assertEquals(read, event.number() == null ? null : event.number().value());
    }

    @Test
    void theIdIsTheSameForARepetitionAndAnotherForAnotherTurnCallOrKind() {
        var id = refused("CA1", 1, "2026-11-22T09:30:00Z").id();

        assertEquals(id, refused("CA1", 1, "2026-11-22T09:30:09Z").id());
        assertNotEquals(id, refused("CA1", 2, "2026-11-22T09:30:00Z").id());
        assertNotEquals(id, refused("CA2", 1, "2026-11-22T09:30:00Z").id());
        assertNotEquals(id, new CallEvent.Started(turn("CA1", 1, "2026-11-22T09:30:00Z"), null).id());
    }

    private static CallEvent refused(String callSid, int turn, String at) {
        return new CallEvent.ConsentRefused(turn(callSid, turn, at), "de-1", "Einverstanden?");
    }

    private static Turn turn(String callSid, int turn, String at) {
        return new Turn(callSid, turn, Instant.parse(at), "de", null, List.of());
    }

    private static CallEvent decode(String type, String body) {
        return EventCodec.decodeCallEvent(type, body.getBytes(StandardCharsets.UTF_8));
    }
}
