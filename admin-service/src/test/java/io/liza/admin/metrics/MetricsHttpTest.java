package io.liza.admin.metrics;

import static io.liza.admin.fixture.Metrics.value;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Metrics;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** What is measured of events, statuses, logins and pages, and that nothing of a person is a label. */
@QuarkusTest
class MetricsHttpTest {

    private static final Pattern LABEL_WITH_DIGITS = Pattern.compile("(?<!le)=\"[^\"]*\\d{3,}[^\"]*\"");

    @Test
    void eventsAreCountedWithTheirBatchesAndTheirDelay() {
        double events = value("liza_inbox_events_total");
        double batches = value("liza_inbox_batch_size_count");
        double records = value("liza_inbox_batch_size_sum");
        double stored = value("liza_inbox_delay_seconds_count");

        Broker.take(PlayedCall.german().consented().askedFor("4711901").done());

        await().atMost(10, SECONDS).until(() -> value("liza_inbox_delay_seconds_count") >= stored + 6);
        assertTrue(value("liza_inbox_events_total") >= events + 6);
        assertTrue(value("liza_inbox_batch_size_count") > batches);
        assertTrue(value("liza_inbox_batch_size_sum") >= records + 6);
        await().atMost(15, SECONDS).until(() -> value("liza_inbox_lag_records") == 0);
        assertEquals(0, value("liza_inbox_lag_seconds"));
    }

    @Test
    void whatCannotBeReadIsADeadLetter() {
        double letters = value("liza_inbox_dead_letters_total");

        Broker.takeRecords(List.of(
                new ProducerRecord<>(Topics.CALLS, 0, "CAmetrics", "Guten Tag".getBytes(StandardCharsets.UTF_8))));

        await().atMost(10, SECONDS).until(() -> value("liza_inbox_dead_letters_total") == letters + 1);
    }

    @Test
    void aStatusThatIsSetIsTimedOnItsWayToKafka() {
        Broker.take(PlayedCall.german().consented().askedFor("4711902"));
        double published = value("liza_outbox_published_total");
        double timed = value("liza_outbox_delay_seconds_count");

        supervisor()
                .contentType("application/json")
                .body("{\"status\": \"SHIPPED\"}")
                .post("/api/orders/{id}/status", Database.idOfOrder("4711902"))
                .then()
                .statusCode(200);

        await().atMost(10, SECONDS).until(() -> value("liza_outbox_published_total") > published);
        assertTrue(value("liza_outbox_delay_seconds_count") > timed);
        await().atMost(10, SECONDS).until(() -> value("liza_outbox_age_seconds") == 0);
    }

    @Test
    void loginsAreCountedByHowTheyEnd() {
        String series = "liza_logins_total{outcome=\"%s\",way=\"password\"}";
        double accepted = value(series.formatted("accepted"));
        double refused = value(series.formatted("refused"));
        Visitor.know("metra-viewer", "VIEWER");

        for (String password : List.of(Visitor.PASSWORD, "a wrong one")) {
            anonymous().auth().preemptive().basic("metra-viewer", password).post("/api/calls/999999/status");
        }

        assertEquals(accepted + 1, value(series.formatted("accepted")));
        assertEquals(refused + 1, value(series.formatted("refused")));
    }

    @Test
    void pagesAreTimedByTheClassThatAnswersAndByNothingAClientMakesUp() {
        var call = PlayedCall.german().consented().askedFor("4711903");
        Broker.take(call);
        String series = "liza_admin_requests_seconds_count{resource=\"CallPages\",status=\"2xx\"}";
        double before = value(series);

        supervisor().get("/calls/{id}", Database.idOf(call)).then().statusCode(200);
        anonymous().request("INVENTED", "/calls/4711");
        anonymous().get("/invented/4711");
        anonymous().get("/orders?order_number=4711903");

        assertEquals(before + 1, value(series));
        List<String> bad = Metrics.lines().stream()
                .filter(line -> !line.startsWith("kafka_"))
                .filter(line -> line.toLowerCase().contains("invented")
                        || line.contains(call.sid)
                        || line.startsWith("liza_")
                                && LABEL_WITH_DIGITS.matcher(line).find())
                .toList();
        assertEquals(List.of(), bad);
    }

    @Test
    void probesOfTheHealthAreNoRequestsToPages() {
        double before = requests();

        for (String path : List.of("/health", "/health/live", "/health/ready", "/health/started", "/api/health")) {
            anonymous().get(path).then().statusCode(200);
        }
        anonymous().get("/login").then().statusCode(200);

        await().atMost(5, SECONDS).until(() -> requests() > before);
        assertEquals(before + 1, requests());
    }

    private static double requests() {
        return Metrics.lines().stream()
                .filter(line -> line.startsWith("liza_admin_requests_seconds_count"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Test
    void thePoolOfTheDatabaseIsWatched() {
        assertTrue(Metrics.lines().stream().anyMatch(line -> line.startsWith("sql_pool_queue_size{")));
    }
}
