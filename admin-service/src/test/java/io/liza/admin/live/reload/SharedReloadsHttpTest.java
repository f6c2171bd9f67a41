package io.liza.admin.live.reload;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open pages that load themselves again at the same time: one rendering, but each with its own rights and token. */
@QuarkusTest
class SharedReloadsHttpTest {
    private static final int VISITORS = 12;

    private PlayedCall call;

    @BeforeEach
    void makeACall() {
        call = PlayedCall.german().consented().askedFor("4799001");
        Broker.take(call);
    }

    @Test
    void everySessionGetsItsOwnToken() {
        for (String path : Set.of("/calls", "/orders")) {
            var pages = reload(path, n -> Visitor.as("reloads-" + n, "SUPERVISOR"));

            pages.forEach((n, page) -> assertEquals(
                    Set.of(Visitor.csrf(Visitor.session("reloads-" + n))),
                    Set.copyOf(page.select("main input[name=csrf]").eachAttr("value")),
                    path));
        }
    }

    @Test
    void everybodyGetsWhatTheyMayEditInTheirLanguage() {
        var pages = reload("/calls", n -> Visitor.as("reloads-" + n + "-" + n % 2, n % 2 == 0 ? "SUPERVISOR" : "VIEWER")
                .header("Accept-Language", n % 4 < 2 ? "de" : "en"));

        pages.forEach((n, page) -> {
            assertEquals(n % 2 == 0, !page.select("form.edit").isEmpty(), "visitor " + n);
            assertEquals(n % 4 < 2 ? "Anrufe" : "Calls", page.select("h1").text());
        });
    }

    @Test
    void aReloadHoldsTheRegionsAndNoNavigation() {
        for (String path : Set.of("/", "/calls", "/orders", "/calls/" + Database.idOf(call))) {
            Document page = Browser.open(path);
            Document reload = Browser.read(
                    Visitor.supervisor()
                            .header("Accept-Language", "en")
                            .header("Liza-Live", "1")
                            .get(path),
                    200);

            assertEquals(
                    page.select("[data-live]").eachAttr("id"),
                    reload.select("[data-live]").eachAttr("id"),
                    path);
            assertTrue(reload.select("header.topbar, script").isEmpty(), path);
            assertFalse(page.select("header.topbar").isEmpty(), path);
        }
    }

    @Test
    void anEndedSessionGetsNoPageOfOthers() {
        Visitor.know("reloads-ended", "SUPERVISOR");
        Database.rows(
                "delete from login_session where account_id = (select id from account where name = 'reloads-ended')"
                        + " returning address");
        var pages =
                CompletableFuture.supplyAsync(() -> reload("/calls", n -> Visitor.as("reloads-" + n, "SUPERVISOR")));

        Visitor.as("reloads-ended", "SUPERVISOR")
                .header("Liza-Live", "1")
                .get("/calls")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"));
        pages.join();
    }

    private static Map<Integer, Document> reload(String path, Function<Integer, RequestSpecification> visitor) {
        return IntStream.range(0, VISITORS)
                .parallel()
                .boxed()
                .collect(Collectors.toConcurrentMap(
                        n -> n,
                        n -> Browser.read(
                                visitor.apply(n).header("Liza-Live", "1").get(path), 200)));
    }
}
