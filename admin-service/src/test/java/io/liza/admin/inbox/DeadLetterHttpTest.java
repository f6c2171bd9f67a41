package io.liza.admin.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that can never be stored becomes a dead letter with the reason; the records around it are stored. */
@QuarkusTest
class DeadLetterHttpTest {

    private static final String STARTED = "liza.call.started.v1";
    private static final String CONFIRMED = "liza.call.order-confirmed.v2";
    private static final int PARTITION = 1;

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("no JSON", STARTED, body -> "Guten Tag", "unreadable Started"),
                poison("half of a JSON", STARTED, body -> body.substring(0, 40), "unreadable Started"),
                poison("nothing at all", STARTED, body -> "", "unreadable Started"),
                poison("JSON null", STARTED, body -> "null", "the record is empty"),
                poison("an unknown type", "liza.call.sung.v1", body -> body, "unknown event type: liza.call.sung.v1"),
                poison("no type", "", body -> body, "header ce_type is empty"),
                poison("no call", STARTED, body -> body.replace("callSid", "sid"), "callSid has 1 to 64 letters"),
                poison("an impossible turn", STARTED, body -> body.replace("\"turn\":0", "\"turn\":-1"), "turn is 0"),
                poison(
                        "a time that is none",
                        STARTED,
                        body -> body.replace("2026-03", "2026-13"),
                        "unreadable Started"),
                poison(
                        "a NUL in what was heard",
                        STARTED,
                        body -> with(body, "heard", "a\\u0000b"),
                        "heard holds a NUL"),
                poison("a NUL in what was said", STARTED, body -> body.replace("Guten", "Gu\\u0000ten"), "holds a NUL"),
                poison(
                        "a language beyond all measure",
                        STARTED,
                        body -> body.replace("\"de\"", '"' + noise() + '"'),
                        "language is a code"),
                poison(
                        "an answer that is none",
                        CONFIRMED,
                        body -> with(with(body, "orderNumber", "4711"), "answer", "MAYBE"),
                        "unreadable OrderConfirmed"),
                poison(
                        "a status where the answer tells none",
                        CONFIRMED,
                        body -> with(with(with(body, "orderNumber", "4711"), "answer", "LOCKED"), "told", "SHIPPED"),
                        "told is the status if the answer tells one"),
                poison(
                        "a verified caller without an answer",
                        "liza.call.caller-verified.v1",
                        body -> with(body, "orderNumber", "4711"),
                        "answer"),
                poison(
                        "a failed verification without a try",
                        "liza.call.verification-failed.v1",
                        body -> with(body, "orderNumber", "4711").replaceFirst("\\{", "{\"tries\":0,"),
                        "tries is 1 or more"),
                poison("an explanation of no question", "liza.call.consent-explained.v1", body -> body, "wording"),
                poison(
                        "a consent before the question",
                        "liza.call.consent-given.v1",
                        body -> with(body, "wording", "de-1").replaceFirst("\\{", "{\"answeredAfterMillis\":-1,"),
                        "answeredAfterMillis is 0 or more"),
                poison(
                        "a chosen language that is none",
                        "liza.call.language-chosen.v1",
                        body -> body.replace("\"de\"", "\"<de>\""),
                        "language is a code"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void isPutAsideWhileItsNeighboursInTheBatchAreStored(
            String what, String type, UnaryOperator<String> spoil, String reason) {
        var before = PlayedCall.german().consented();
        var spoilt = PlayedCall.german();
        var after = PlayedCall.english().consented();

        Broker.takeRecords(List.of(
                inPartition(EventCodec.encode(before.events().get(1))),
                spoilt(spoilt, type, spoil),
                inPartition(EventCodec.encode(after.events().get(1)))));

        var letter = letterOf(spoilt);
        String why = Broker.header(letter, "dead-letter-reason");
        assertTrue(why.contains(reason) && !why.isBlank() && why.length() <= 500, why);
        assertEquals("HANDLED", Database.text("select status from call where sid = ?", before.sid));
        assertEquals("HANDLED", Database.text("select status from call where sid = ?", after.sid));
        assertEquals(List.of(), Database.columnsHolding(spoilt.sid));
    }

    @Test
    void aDeadLetterIsTheRecordAsItCameAndWhereItCameFrom() {
        var call = PlayedCall.german();
        var record = spoilt(call, "liza.call.sung.v1", body -> "la la la");

        Broker.takeRecords(List.of(record));

        var letter = letterOf(call);
        assertArrayEquals(record.value(), letter.value());
        assertEquals("liza.call.sung.v1", Broker.header(letter, "ce_type"));
        assertEquals(Topics.CALLS, Broker.header(letter, "dead-letter-topic"));
        assertEquals(String.valueOf(PARTITION), Broker.header(letter, "dead-letter-partition"));
        assertTrue(Long.parseLong(Broker.header(letter, "dead-letter-offset")) >= 0);
    }

    @Test
    void anEmptyRecordIsPutAsideToo() {
        var call = PlayedCall.german();
        var good = EventCodec.encode(call.events().get(0));
        var tombstone = new ProducerRecord<String, byte[]>(Topics.CALLS, PARTITION, call.sid, null, good.headers());

        Broker.takeRecords(List.of(tombstone));

        assertEquals("the record is empty", Broker.header(letterOf(call), "dead-letter-reason"));
    }

    /** Exactly one, soon. */
    private static ConsumerRecord<byte[], byte[]> letterOf(PlayedCall call) {
        var letters = await().atMost(20, SECONDS)
                .until(() -> Broker.records(Topics.DEAD_LETTERS, call.sid), found -> !found.isEmpty());
        assertEquals(1, letters.size());
        return letters.get(0);
    }

    private static ProducerRecord<String, byte[]> spoilt(PlayedCall call, String type, UnaryOperator<String> spoil) {
        var good = EventCodec.encode(call.events().get(0));
        String body = new String(good.value(), StandardCharsets.UTF_8);
        Headers headers = good.headers().remove("ce_type").add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        byte[] spoilt = spoil.apply(body).getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(Topics.CALLS, PARTITION, call.sid, spoilt, headers);
    }

    private static ProducerRecord<String, byte[]> inPartition(ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), PARTITION, record.key(), record.value(), record.headers());
    }

    private static Arguments poison(String what, String type, UnaryOperator<String> spoil, String reason) {
        return Arguments.of(what, type, spoil, reason);
    }

    private static String with(String body, String field, String value) {
        return body.replaceFirst("\\{", "{\"" + field + "\":\"" + value.replace("\\", "\\\\") + "\",");
    }

    /** Too much for an index entry, and of a kind that does not compress. */
    private static String noise() {
        return Stream.generate(UUID::randomUUID).limit(300).map(UUID::toString).reduce("", String::concat);
    }
}
