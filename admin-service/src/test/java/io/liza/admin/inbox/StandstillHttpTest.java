package io.liza.admin.inbox;

import static io.liza.admin.fixture.Metrics.value;
import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.EndOfChannel;
import io.liza.admin.fixture.Metrics;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.liza.local.kafka.Kafka;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The service is not alive once its inbox stands still, and stays alive while it only has to wait. */
@QuarkusTest
@TestProfile(StandstillHttpTest.Impatient.class)
@TestMethodOrder(OrderAnnotation.class)
class StandstillHttpTest {

    private static final int LIMIT_SECONDS = 3;
    private static final Duration LONGER = Duration.ofSeconds(LIMIT_SECONDS + 4);

    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("admin.inbox.stalled-after", LIMIT_SECONDS + "s", "admin.inbox.check-interval", "1s");
        }
    }

    Kafka kafka;
    Postgres postgres;

    @Inject
    KafkaClientService clients;

    @Inject
    EndOfChannel channel;

    @Test
    @Order(1)
    void withNothingToDoItIsAlive() {
        staysAlive();
        assertEquals(1, value("liza_inbox_running"));
        assertEquals(1, value("liza_inbox_lag_known"));
        assertEquals(0, value("liza_inbox_lag_records"));
        assertEquals(0, value("liza_inbox_lag_seconds"));
    }

    @Test
    @Order(2)
    void whileTheDatabaseIsGoneItIsAliveAndTellsHowMuchWaits() {
        whileRecordsWait(postgres::kill, postgres::restart);
    }

    @Test
    @Order(2)
    void whileTheDatabaseIsFrozenItIsAliveAndTellsHowMuchWaits() {
        whileRecordsWait(postgres::freeze, postgres::thaw);
    }

    private static void whileRecordsWait(Runnable fault, Runnable mend) {
        fault.run();
        var partitions = send();
        try {
            staysAlive();
            await().atMost(10, SECONDS).until(() -> value("liza_inbox_lag_records") > 0);
            assertTrue(value("liza_inbox_lag_seconds") > LIMIT_SECONDS);
            assertEquals(1, value("liza_inbox_running"));
        } finally {
            mend.run();
        }
        Broker.awaitMarks(partitions);
    }

    @Test
    @Order(3)
    void whileKafkaIsFrozenItIsAliveAndSaysThatTheLagIsNotKnown() {
        kafka.freeze();
        try {
            await().atMost(50, SECONDS).until(() -> value("liza_inbox_lag_known") == 0);
            staysAlive();
            assertTrue(
                    Metrics.lines().stream().noneMatch(line -> line.startsWith("liza_inbox") && line.endsWith("NaN")));
        } finally {
            kafka.thaw();
        }
        await().atMost(30, SECONDS).until(() -> value("liza_inbox_lag_known") == 1);
        Broker.take(PlayedCall.german());
    }

    @Test
    @Order(4)
    void aConsumerThatTakesNothingWhileRecordsWaitIsNotAlive() {
        clients.getConsumer(Inbox.CHANNEL).pause().await().indefinitely();
        staysAlive();

        var partitions = send();
        isNotAlive("records wait in Kafka (1), and none is taken in");

        clients.getConsumer(Inbox.CHANNEL).resume().await().indefinitely();
        Broker.awaitMarks(partitions);
        await().atMost(10, SECONDS).until(() -> status() == 200);
        assertEquals(1, value("liza_inbox_running"));
    }

    @Test
    @Order(5)
    void oneWhoseChannelHasEndedIsNotAlive() {
        channel.end();
        send();

        isNotAlive("the channel has ended");
        supervisor().get("/health").then().statusCode(503);
        send();
        await().atMost(10, SECONDS).until(() -> value("liza_inbox_lag_records") == 2);
        assertTrue(value("liza_inbox_lag_seconds") > LIMIT_SECONDS);
        assertEquals(1, value("liza_inbox_lag_known"));
    }

    private static Set<Integer> send() {
        return Broker.send(
                List.of(EventCodec.encode(PlayedCall.german().events().get(0))));
    }

    private static void staysAlive() {
        await().during(LONGER).atMost(LONGER.plusSeconds(10)).until(() -> status() == 200);
    }

    private static void isNotAlive(String reason) {
        await().atMost(20, SECONDS).until(() -> status() == 503);
        supervisor()
                .get("/health/live")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'inbox' }.data.reason", containsString(reason));
        assertEquals(0, value("liza_inbox_running"));
    }

    private static int status() {
        return supervisor().get("/health/live").statusCode();
    }
}
