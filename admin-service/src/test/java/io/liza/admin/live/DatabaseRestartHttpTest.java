package io.liza.admin.live;

import static io.liza.admin.fixture.Visitor.supervisor;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the database is away, open pages say so; when it is back, they load anew and are live again. */
@QuarkusTest
class DatabaseRestartHttpTest {

    Postgres postgres;

    @AfterEach
    void theDatabaseIsBackForOtherTests() {
        postgres.thaw();
        if (postgres.end().isDone()) {
            postgres.restart();
        }
        await().atMost(30, SECONDS)
                .until(() -> supervisor().get("/health/ready").statusCode() == 200);
    }

    @Test
    void afterAKillAPageLoadsAnewAndIsLiveAgain() {
        var call = PlayedCall.german();
        Broker.take(call);
        try (var page = PageStream.open("calls/" + Database.idOf(call))) {
            postgres.kill();
            page.awaitTold("away");

            postgres.restart();
            page.awaitTold("refresh");
            assertLive(page, call);
        }
    }

    @Test
    void aConnectionThatDiesWithoutAWordIsMissedAndReplaced() {
        var call = PlayedCall.german();
        Broker.take(call);
        try (var page = PageStream.open("calls/" + Database.idOf(call))) {
            postgres.freeze();
            page.awaitTold("away");

            postgres.thaw();
            page.awaitTold("refresh");
            assertLive(page, call);
        }
    }

    private static void assertLive(PageStream page, PlayedCall call) {
        Database.text("update call set language = 'en' where sid = ? returning 1", call.sid);
        page.awaitTold("stale", PageStream.A_SECOND);
        assertFalse(page.isOver());
    }
}
