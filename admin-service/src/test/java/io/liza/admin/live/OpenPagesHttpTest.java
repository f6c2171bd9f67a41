package io.liza.admin.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.RealServers;
import io.liza.admin.fixture.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many pages, and pages that go away. */
@QuarkusTest
class OpenPagesHttpTest {

    private static final int OF_SESSION = RealServers.PAGES_OF_ACCOUNT / 2;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void thoseOfOtherTestsAreGone() {
        awaitClients(0);
    }

    @Test
    void allThatFitAreToldWithinASecondAndOneMoreIsAskedToComeLater() {
        var call = PlayedCall.german();
        Broker.take(call);
        String topic = "calls/" + Database.idOf(call);
        var pages = new ArrayList<PageStream>();
        for (int visitor = 0; visitor * OF_SESSION < RealServers.MOST_PAGES; visitor++) {
            pages.addAll(open(OF_SESSION, topic, "audience-" + visitor));
        }
        try {
            awaitClients(RealServers.MOST_PAGES);
            assertComeLater(503, topic, "anna-viewer");

            var before = pages.stream().collect(toMap(page -> page, page -> page.count("stale")));
            double counted = metrics.get("liza.live.notifications").counter().count();
            Database.text("update call set language = 'en' where sid = ? returning 1", call.sid);
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(PageStream.A_SECOND)
                    .until(() -> pages.stream().allMatch(page -> page.count("stale") > before.get(page)));
            assertTrue(metrics.get("liza.live.notifications").counter().count() > counted);
        } finally {
            pages.forEach(PageStream::close);
        }
        awaitClients(0);
        PageStream.open(topic).close();
    }

    /** Twelve tabs are a long way from it. */
    @Test
    void oneSessionCannotTakeAllNorCanOneAccount() {
        var pages = new ArrayList<>(open(OF_SESSION, "calls", "greedy"));
        try {
            assertComeLater(429, "calls", "greedy");

            secondSession("greedy");
            for (int i = 0; i < RealServers.PAGES_OF_ACCOUNT - OF_SESSION; i++) {
                pages.add(PageStream.open("calls", "second-of-greedy"));
            }
            assertComeLater(429, "calls", "greedy");
            secondSession("modest");
            pages.add(PageStream.open("calls", "second-of-modest"));
            pages.forEach(page -> assertFalse(page.isOver()));

            pages.remove(0).close();
            awaitClients(pages.size());
            pages.add(open(1, "calls", "greedy").get(0));
        } finally {
            pages.forEach(PageStream::close);
        }
    }

    @Test
    void whoeverIsCutOffIsForgotten() {
        List<PageStream> pages = open(20, "calls", "anna-viewer");
        awaitClients(20);

        pages.forEach(PageStream::cut);

        awaitClients(0);
    }

    @Test
    void whoeverLeavesBeforeTheGreetingIsForgotten() throws Exception {
        Visitor.know("anna-viewer", "VIEWER");
        for (int i = 0; i < 100; i++) {
            PageStream.leaveAfter(Duration.ofMillis(i / 10), "calls", cookie("anna-viewer"));
        }

        Thread.sleep(500);
        awaitClients(0);
    }

    private static List<PageStream> open(int count, String topic, String visitor) {
        Visitor.know(visitor, "VIEWER");
        var pages = new ArrayList<PageStream>();
        for (int i = 0; i < count; i++) {
            pages.add(PageStream.open(topic, Visitor.session(visitor)));
        }
        return pages;
    }

    private static void secondSession(String visitor) {
        Visitor.know(visitor, "VIEWER");
        Database.rows(
                """
                insert into login_session (hash, account_id, created_at, seen_at, address)
                select sha256(?::bytea), id, now(), now(), 'test' from account where name = ? returning 1
                """,
                "second-of-" + visitor,
                visitor);
    }

    private static void assertComeLater(int status, String topic, String visitor) {
        Visitor.know(visitor, "VIEWER");
        try (var oneMore = PageStream.with(topic, cookie(visitor))) {
            assertEquals(status, oneMore.status());
            assertEquals("30", oneMore.header("Retry-After"));
        }
    }

    private static String cookie(String visitor) {
        return "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(visitor);
    }

    private void awaitClients(int count) {
        await().atMost(10, SECONDS)
                .until(() -> metrics.get("liza.live.clients").gauge().value() == count);
    }
}
