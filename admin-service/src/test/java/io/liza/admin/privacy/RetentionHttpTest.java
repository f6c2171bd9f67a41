package io.liza.admin.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Data older than the retention period refers to no person. */
@QuarkusTest
class RetentionHttpTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-05T10:00:00Z");

    @Inject
    Retention retention;

    @Inject
    Vertx vertx;

    @Test
    void whatIsOldBecomesAnonymousAndWhatIsYoungStays() {
        var old =
                PlayedCall.german().at(LONG_AGO).consented().askedFor("7733001").done();
        var young = PlayedCall.german()
                .at(Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(600))
                .consented()
                .askedFor("7733002")
                .done();
        Broker.take(old);
        Broker.take(young);
        long order = Database.idOfOrder("7733001");
        Visitor.supervisor()
                .redirects()
                .follow(false)
                .formParam("status", "SHIPPED")
                .formParam("notes", "Vroni called")
                .formParam("version", 0)
                .post("/orders/" + order + "/status")
                .then()
                .statusCode(303);

        RetentionRun first = run();
        for (String gone : List.of(old.number(), old.number().substring(1))) {
            Database.awaitGone(gone);
        }
        assertTrue(first.calls >= 1);
        assertEquals(1, Database.number("select count(*) from orders where id = ?", order), "its status is young");

        Database.run("update status_change set at = '2019-06-01' where order_id = " + order);
        RetentionRun second = run();

        assertTrue(second.orders >= 1);
        for (String gone : List.of("7733001", "Vroni called")) {
            Database.awaitGone(gone);
        }
        Broker.awaitTombstone("7733001");
        assertEquals(List.of("caller.number"), Database.columnsHolding(young.number()));
        assertEquals(1, Database.number("select count(*) from orders where number = '7733002'"));
        assertEquals(
                "t", Database.text("select calls >= 0 and orders >= 1 from retention_run order by id desc limit 1"));
    }

    @Test
    void theSidGoesWhenNoEventOfTheCallCanComeAnyMore() {
        var call =
                PlayedCall.german().at(LONG_AGO).consented().askedFor("7733101").done();
        Broker.take(call);
        run();
        assertEquals(
                List.of("call.sid", "conversation.call_sid"),
                Database.columnsHolding(call.sid).stream().sorted().toList());

        Database.run("update call set anonymized_at = now() - interval '400 days' where sid = '" + call.sid + "'");
        run();

        assertEquals(List.of(), Database.columnsHolding(call.sid));
    }

    @Test
    void anErasedPersonIsForgottenAltogetherWhenKafkaHasNothingLeft() {
        Database.run("insert into erasure (at, actor, calls, orders, kafka_until, salt, digest) values"
                + " ('2019-01-01', 'retention', 0, 0, '2019-02-01', '\\\\x00', '\\\\x00')");

        run();

        assertEquals(
                0, Database.number("select count(*) from erasure where actor = 'retention' and digest is not null"));
    }

    private RetentionRun run() {
        var done = new CompletableFuture<RetentionRun>();
        var context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> retention.run().subscribe().with(done::complete, done::completeExceptionally));
        try {
            return done.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
