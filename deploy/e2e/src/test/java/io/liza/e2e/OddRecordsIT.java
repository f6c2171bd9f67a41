package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.liza.event.MalformedRecords;
import io.liza.event.MalformedRecords.Odd;
import io.liza.event.Topics;
import io.liza.event.Turn;
import io.liza.local.telephone.caller.Calls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Ten thousand calls in the topic, with records between them that no voice-service writes. */
class OddRecordsIT {

    private static final int CALLS = 10_000;
    private static final int CALLS_FOR_AN_ODD_ONE = 20;
    /** So that they are on no page that another test looks at. */
    private static final Instant LONG_AGO = Instant.parse("2020-02-20T10:00:00Z");

    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Set<TopicPartition> PARTITIONS = IntStream.range(0, 3)
            .mapToObj(i -> new TopicPartition(Topics.CALLS, i))
            .collect(Collectors.toSet());
    private static final Set<TopicPartition> DEAD_LETTERS = Set.of(new TopicPartition(Topics.DEAD_LETTERS, 0));

    private final Liza liza = Liza.running();

    @Test
    void noneOfTheCallsIsLostAndARestartReadsNoneAgain() throws Exception {
        List<Odd> odd = MalformedRecords.ofCall(EventCodec.encode(started("oddity")));
        try (Admin kafka = Admin.create(address())) {
            long lettersBefore = sum(ends(kafka, DEAD_LETTERS));
            Instant begin = Instant.now();

            send(odd);

            await().atMost(TIMEOUT)
                    .until(() -> liza.number("select count(*) from call where sid like 'odd-%'") == CALLS);
            await().atMost(TIMEOUT)
                    .until(() -> sum(ends(kafka, DEAD_LETTERS)) - lettersBefore == CALLS / CALLS_FOR_AN_ODD_ONE);
            await().atMost(TIMEOUT).until(() -> committed(kafka).equals(ends(kafka, PARTITIONS)));
            System.out.printf(
                    "%d calls with an odd record for every %d: stored and committed after %d ms%n",
                    CALLS,
                    CALLS_FOR_AN_ODD_ONE,
                    Duration.between(begin, Instant.now()).toMillis());
            assertEquals(
                    "0",
                    liza.ask("select count(*) from call where sid = 'oddity'").get(0));
            assertEquals(200, given().get(liza.admin.url() + "/health/live").statusCode());

            liza.admin.restart();
            liza.telephone().caller(Calls.content("4711")).call();

            await().atMost(TIMEOUT).until(() -> committed(kafka).equals(ends(kafka, PARTITIONS)));
            assertTrue(recordsTakenIn() < 20, "after the restart only those of one more call are read");
        }
    }

    /** Each kind of them, again and again. */
    private void send(List<Odd> odd) {
        try (var producer = new KafkaProducer<>(address(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < CALLS; i++) {
                var good = EventCodec.encode(started("odd-" + i));
                byte[] key = good.key().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(Topics.CALLS, null, key, good.value(), good.headers()));
                if (i % CALLS_FOR_AN_ODD_ONE == 0) {
                    int count = i / CALLS_FOR_AN_ODD_ONE;
                    producer.send(odd.get(count % odd.size()).to(Topics.CALLS, count % PARTITIONS.size()));
                }
            }
        }
    }

    private double recordsTakenIn() {
        return given().baseUri(liza.admin.management().toString())
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("liza_inbox_batch_size_sum "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1]))
                .sum();
    }

    private Map<String, Object> address() {
        return Map.of("bootstrap.servers", liza.kafka.bootstrapServers());
    }

    private static Map<TopicPartition, Long> committed(Admin kafka) throws InterruptedException, ExecutionException {
        return kafka.listConsumerGroupOffsets("liza-admin").partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, partition -> partition.getValue().offset()));
    }

    private static Map<TopicPartition, Long> ends(Admin kafka, Set<TopicPartition> partitions)
            throws InterruptedException, ExecutionException {
        var latest = partitions.stream().collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                kafka.listOffsets(latest).all().get();
        return ends.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue()
                .offset()));
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static CallEvent started(String sid) {
        return new CallEvent.Started(new Turn(sid, 0, LONG_AGO, "de", null, List.of("Guten Tag.")), "49");
    }
}
