package io.liza.admin.inbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.liza.event.EventCodec;
import io.liza.event.MalformedRecords;
import io.liza.event.MalformedRecords.Odd;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** Records as no voice-service writes them: each is a dead letter with its reason, and what comes next is stored. */
@QuarkusTest
class OddRecordsHttpTest {

    private static final int PARTITION = 2;
    /** With headers and key just below what a topic takes. */
    private static final int LARGEST = 1_048_230;

    @Test
    void eachAloneIsADeadLetterWithItsReason() {
        List<Odd> odd = MalformedRecords.ofCall(
                EventCodec.encode(PlayedCall.german().events().get(0)));

        var places =
                Broker.sendSlowly(odd.stream().map(OddRecordsHttpTest::record).toList());
        awaitDone();

        assertAreDeadLetters(odd, places);
        Visitor.supervisor().get("/health/live").then().statusCode(200);
    }

    @Test
    void betweenGoodOnesTheyCostNoneOfThem() {
        var odd = new ArrayList<Odd>();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var good = new ArrayList<String>();
        for (Odd one : MalformedRecords.ofCall(
                EventCodec.encode(PlayedCall.german().events().get(0)))) {
            var call = PlayedCall.german();
            good.add(call.sid);
            records.add(bytes(call));
            odd.add(one);
            records.add(record(one));
        }

        List<RecordMetadata> places = Broker.sendTogether(records);
        awaitDone();

        assertStored(good);
        var oddPlaces = new ArrayList<RecordMetadata>();
        for (int i = 1; i < places.size(); i += 2) {
            oddPlaces.add(places.get(i));
        }
        assertAreDeadLetters(odd, oddPlaces);
        assertEquals(odd.size(), deadLetters(places).size(), "no good one is a dead letter");
    }

    @Test
    void whatIsOddWithoutHarmIsStored() {
        var good = new ArrayList<String>();
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        int kinds = MalformedRecords.understood(
                        EventCodec.encode(PlayedCall.german().events().get(0)))
                .size();
        for (int i = 0; i < kinds; i++) {
            var call = PlayedCall.german();
            good.add(call.sid);
            records.add(record(
                    MalformedRecords.understood(EventCodec.encode(call.events().get(0)))
                            .get(i)));
        }

        var places = Broker.sendTogether(records);
        awaitDone();

        assertStored(good);
        assertEquals(Map.of(), deadLetters(places));
    }

    @Test
    void ofWhatIsTooLargeWithItsReasonWhatFitsIsKept() {
        var good = EventCodec.encode(PlayedCall.german().events().get(0));
        byte[] key = good.key().getBytes(StandardCharsets.UTF_8);
        var headers = new RecordHeaders(good.headers()).add("x", new byte[LARGEST]);
        var largeBody = new Odd("body", key, good.headers(), new byte[LARGEST], "unreadable");
        var largeHeader = new Odd("header", key, headers, new byte[0], "unreadable");
        var largeKey = new Odd("key", new byte[LARGEST], good.headers(), new byte[0], "unreadable");
        List<Odd> odd = List.of(largeBody, largeHeader, largeKey);

        var places =
                Broker.sendSlowly(odd.stream().map(OddRecordsHttpTest::record).toList());
        awaitDone();

        assertAreDeadLetters(odd, places);
        var letters = deadLetters(places);
        assertEquals(good.key(), new String(letters.get(places.get(0).offset()).key(), StandardCharsets.UTF_8));
        for (RecordMetadata place : places) {
            assertTrue(Broker.header(letters.get(place.offset()), "dead-letter-reason")
                    .contains("too large to keep"));
        }
    }

    private static void assertStored(List<String> sids) {
        assertEquals(sids.size(), Database.number("select count(*) from call where sid = any (?)", (Object)
                sids.toArray(String[]::new)));
    }

    private static void assertAreDeadLetters(List<Odd> odd, List<RecordMetadata> places) {
        var letters = deadLetters(places);
        for (int i = 0; i < odd.size(); i++) {
            ConsumerRecord<byte[], byte[]> letter = letters.get(places.get(i).offset());
            assertTrue(letter != null, odd.get(i).kind() + " is no dead letter");
            String reason = Broker.header(letter, "dead-letter-reason");
            assertTrue(reason.contains(odd.get(i).reason()), odd.get(i).kind() + ": " + reason);
        }
    }

    /** By the offset of the record; exactly one for each. */
    private static Map<Long, ConsumerRecord<byte[], byte[]>> deadLetters(List<RecordMetadata> places) {
        Set<Long> offsets = places.stream().map(RecordMetadata::offset).collect(Collectors.toSet());
        return Broker.records(Topics.DEAD_LETTERS).stream()
                .filter(letter -> String.valueOf(PARTITION).equals(Broker.header(letter, "dead-letter-partition")))
                .filter(letter -> offsets.contains(offset(letter)))
                .collect(Collectors.toMap(OddRecordsHttpTest::offset, Function.identity()));
    }

    private static long offset(ConsumerRecord<byte[], byte[]> letter) {
        return Long.parseLong(Broker.header(letter, "dead-letter-offset"));
    }

    /** Returns when the whole partition is committed, so that a restart reads none of it again. */
    private static void awaitDone() {
        Broker.awaitMarks(Set.of(PARTITION));
        long end = Broker.records(Topics.CALLS).stream()
                        .filter(record -> record.partition() == PARTITION)
                        .mapToLong(ConsumerRecord::offset)
                        .max()
                        .orElseThrow()
                + 1;
        await().atMost(20, SECONDS).until(() -> Broker.committed(PARTITION) == end);
    }

    private static ProducerRecord<byte[], byte[]> record(Odd odd) {
        return odd.to(Topics.CALLS, PARTITION);
    }

    private static ProducerRecord<byte[], byte[]> bytes(PlayedCall call) {
        var good = EventCodec.encode(call.events().get(0));
        return new ProducerRecord<>(
                Topics.CALLS, PARTITION, good.key().getBytes(StandardCharsets.UTF_8), good.value(), good.headers());
    }
}
