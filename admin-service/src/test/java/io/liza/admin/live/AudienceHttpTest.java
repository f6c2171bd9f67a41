package io.liza.admin.live;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
class AudienceHttpTest {

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
        List<PageStream> pages = open(RealServers.MOST_PAGES, topic);
        try {
            awaitClients(RealServers.MOST_PAGES);
            try (var oneMore = PageStream.with(topic, cookie())) {
                assertEquals(503, oneMore.status());
                assertEquals("30", oneMore.header("Retry-After"));
            }

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

    @Test
    void whoeverIsCutOffIsForgotten() {
        List<PageStream> pages = open(20, "calls");
        awaitClients(20);

        pages.forEach(PageStream::cut);

        awaitClients(0);
    }

    @Test
    void whoeverLeavesBeforeTheGreetingIsForgotten() throws Exception {
        Visitor.know("anna-viewer", "VIEWER");
        for (int i = 0; i < 100; i++) {
            PageStream.leaveAfter(Duration.ofMillis(i / 10), "calls", cookie());
        }

        Thread.sleep(500);
        awaitClients(0);
    }

    private static List<PageStream> open(int count, String topic) {
        var pages = new ArrayList<PageStream>();
        for (int i = 0; i < count; i++) {
            pages.add(PageStream.open(topic));
        }
        return pages;
    }

    private static String cookie() {
        return "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session("anna-viewer");
    }

    private void awaitClients(int count) {
        await().atMost(10, SECONDS)
                .until(() -> metrics.get("liza.live.clients").gauge().value() == count);
    }
}
