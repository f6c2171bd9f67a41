package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Calls while Kafka does not answer. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class EventPublisherHttpTest {

    /** 800 ms for the first event without an acknowledgement, and time for fifty answers on a busy machine. */
    private static final Duration ONE_WAIT = Duration.ofMillis(2300);

    @Test
    void aFrozenBrokerCostsOneCallerOneWaitAndNoEventIsMissingAfterwards() {
        Twilio.from(GERMAN).dial();
        var calls = new ArrayList<Twilio>();
        RealKafka.kafka().freeze();
        try {
            Instant start = Instant.now();
            calls.add(play());
            for (int i = 0; i < 9; i++) {
                calls.add(play());
            }
            assertTrue(Duration.between(start, Instant.now()).compareTo(ONE_WAIT) < 0);
            when().get("/health/live").then().statusCode(200).time(lessThan(500L));
            when().get("/health/ready")
                    .then()
                    .statusCode(200)
                    .body("checks.find { it.name == 'events' }.data.'kafka takes them'", is(false))
                    .body("checks.find { it.name == 'events' }.data.'waiting in the spool'", is(50));
            assertEquals(50, Metrics.value("liza_spool_depth"));
            assertEquals(0, Metrics.value("liza_kafka_available"));
            assertTrue(Metrics.value("liza_events_spooled_total") >= 50);
        } finally {
            RealKafka.kafka().thaw();
        }
        for (Twilio call : calls) {
            List<CallEvent> events = Events.of(call.callSid, 5);
            List<UUID> ids = events.stream().map(CallEvent::id).distinct().toList();
            assertEquals(5, ids.size(), Events.kinds(events).toString());
            assertEquals(
                    List.of("started", "consent-given", "order-entered", "order-confirmed", "farewell"),
                    Events.kinds(events).stream().distinct().toList());
        }
        Instant end = Instant.now().plusSeconds(20);
        while (!kafkaAvailable() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertTrue(kafkaAvailable(), "Kafka is back");
        assertEquals(1, Metrics.value("liza_kafka_available"));
        assertEquals(0, Metrics.value("liza_spool_depth"));
    }

    private static Twilio play() {
        Twilio call = Twilio.from(GERMAN);
        call.hold("4711");
        return call;
    }

    private static boolean kafkaAvailable() {
        return when().get("/health/ready")
                .jsonPath()
                .getBoolean("checks.find { it.name == 'events' }.data.'kafka takes them'");
    }
}
