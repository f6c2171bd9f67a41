package io.liza.admin.inbox;

import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the database is away the service says so and waits; then it catches up. */
@QuarkusTest
class DatabaseOutageHttpTest {

    private static final int CALLS = 40;
    private static final String DAY = "2026-02-20";

    Postgres postgres;

    @AfterEach
    void theDatabaseIsBackForOtherTests() {
        if (postgres.end().isDone()) {
            postgres.restart();
        }
        awaitReadiness(200);
    }

    @Test
    void whatComesMeanwhileIsStoredOnceWhenTheDatabaseIsBack() {
        List<PlayedCall> calls = IntStream.range(0, CALLS)
                .mapToObj(i -> PlayedCall.german()
                        .at(Instant.parse(DAY + "T10:00:00Z").plusSeconds(i))
                        .consented()
                        .askedFor("4722001")
                        .done())
                .toList();
        Broker.take(calls.get(0));
        awaitReadiness(200);

        postgres.kill();
        var partitions = Broker.send(Stream.concat(calls.stream(), calls.stream())
                .flatMap(call -> call.events().stream())
                .map(EventCodec::encode)
                .toList());
        awaitReadiness(503);
        supervisor()
                .get("/health")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body("checks.status", hasItem("DOWN"));
        supervisor().get("/api/health").then().statusCode(503);
        supervisor().get("/health/live").then().statusCode(200);
        Browser.read(supervisor().get("/calls"), 503);

        postgres.restart();
        Broker.awaitMarks(partitions);

        int events = calls.get(0).events().size();
        assertEquals(
                CALLS + "|" + CALLS * events,
                Database.text(
                        "select count(distinct call_sid), count(*) from conversation where at::date = ?::date", DAY));
        assertEquals(CALLS, Database.number("select calls from orders where number = '4722001'"));
        assertEquals(
                CALLS + "|" + CALLS + "|" + CALLS,
                Database.text("select calls, consents, orders from statistics_day where day = ?::date", DAY));
        awaitReadiness(200);
        supervisor().get("/health").then().statusCode(200);
    }

    private static void awaitReadiness(int status) {
        await().atMost(30, SECONDS)
                .until(() -> supervisor().get("/health/ready").statusCode() == status);
    }
}
