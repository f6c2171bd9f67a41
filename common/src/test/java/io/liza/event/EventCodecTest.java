package io.liza.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final String REFUSED = "liza.call.consent-refused.v1";

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
    void anUnknownOrMissingTypeIsNamed() {
        var unknown = assertThrows(UnreadableEventException.class, () -> decode("liza.call.sang.v1", "{}"));
        assertTrue(unknown.getMessage().contains("liza.call.sang.v1"));
        assertThrows(
                UnreadableEventException.class, () -> EventCodec.decodeCallEvent(new RecordHeaders(), new byte[0]));
        assertThrows(
                UnreadableEventException.class,
                () -> EventCodec.decodeOrderStatus(headers("liza.order.lost.v1"), new byte[0]));
    }

    @Test
    void aFieldOfALaterVersionIsPassedOver() {
        CallEvent event = decode(
                REFUSED,
                """
                {"callSid":"CA1","turn":1,"at":"2026-11-22T09:30:00Z","language":"de","wording":"de-1","mood":"fine"}""");

        assertEquals("CA1", event.turn().callSid());
    }

    /** Versions before took these for somebody's, and others as they came. */
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
        return EventCodec.decodeCallEvent(headers(type), body.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordHeaders headers(String type) {
        var headers = new RecordHeaders();
        headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return headers;
    }
}
