package io.liza.admin.caller;

import static io.liza.admin.fixture.RealServers.NUMBER_SEARCHES;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.ApiDocument;
import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Numbers cannot be found out by asking: searches are limited for each account, and each is noted without the number. */
@QuarkusTest
class SearchLimitHttpTest {

    private static final String NUMBER = "+4915733447788";
    private static final AtomicInteger SEARCHED = new AtomicInteger();
    private static final PlayedCall CALL =
            PlayedCall.german().from(NUMBER).consented().askedFor("4773001");

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    @Test
    void afterTooManySearchesAnAccountWaitsWhateverItComesWith() {
        searchApi("curious", "+4915700010000").then().statusCode(200);
        Response api = useUp("curious");

        Response page = at("curious", NUMBER).header("Accept-Language", "de").get("/calls");

        api.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("detail", startsWith("too many searches by number; try again in"));
        assertTrue(Integer.parseInt(api.header("Retry-After")) > 0);
        ApiDocument.load().assertDescribes("get /api/calls", api);
        assertTrue(Integer.parseInt(page.header("Retry-After")) > 0);
        assertEquals("429", Browser.read(page, 429).select(".error-code").text());
        for (String path : List.of("/orders", "/calls/export.csv", "/orders/export.csv")) {
            useUp("curious");
            assertEquals(429, at("curious", NUMBER).get(path).statusCode(), path);
        }
        useUp("curious");
        Response liveRefresh = at("curious", NUMBER).header("Liza-Live", "1").get("/calls");
        assertEquals(429, liveRefresh.statusCode(), "a header is no way around it");
        assertEquals(200, searchApi("curious", "+4915700010000").statusCode(), "the same search again");
        assertEquals(200, as("curious", "VIEWER").get("/calls?status=PROBLEM").statusCode(), "no search by number");
        assertEquals(200, searchApi("somebody-else-searches", NUMBER).statusCode(), "somebody else");
    }

    /** Searches for one number after another until it is refused: meanwhile new searches become free all the time. */
    private static Response useUp(String name) {
        for (int i = 0; i < 2 * NUMBER_SEARCHES; i++) {
            Response response = searchApi(name, "+49157" + (10_000_001 + SEARCHED.getAndIncrement()));
            if (response.statusCode() != 200) {
                return response;
            }
        }
        throw new AssertionError("they are not limited");
    }

    @Test
    void eachSearchStandsInTheTrailWithoutTheNumber() {
        Supplier<RequestSpecification> somebody =
                () -> as("noted-searcher", "ADMIN").queryParam("phone", NUMBER);
        long before = Trail.end();

        somebody.get().get("/calls").then().statusCode(200);
        somebody.get().get("/orders").then().statusCode(200);
        as("noted-searcher", "ADMIN")
                .queryParam("phone", "33447788")
                .get("/calls")
                .then()
                .statusCode(200);
        searchApi("noted-searcher", "+4915733447799").then().statusCode(200).body("total.atLeast", equalTo(0));
        as("noted-searcher", "ADMIN")
                .formParam("number", NUMBER)
                .post("/privacy/people")
                .then()
                .statusCode(303);

        String who = "noted-searcher|127.0.0.1|NUMBER_SEARCHED|LIST|";
        assertEquals(
                List.of(
                        who + "calls|null|{\"whole\": true, \"results\": 1}",
                        who + "orders|null|{\"whole\": true, \"results\": 1}",
                        who + "calls|null|{\"whole\": false, \"results\": 1}",
                        who + "calls|null|{\"whole\": true, \"results\": 0}",
                        who + "people|null|{\"whole\": true, \"results\": 1}"),
                Trail.since(before));
    }

    /** An open page loads itself anew with each change; a list is paged through; a file is taken of what is shown. */
    @Test
    void theSameSearchAgainIsNotedOnce() {
        long before = Trail.end();

        for (int i = 0; i < 5; i++) {
            at("patient-searcher", "+49 157 33447788").header("Liza-Live", "1").get("/calls");
            at("patient-searcher", NUMBER).queryParam("size", "25").get("/calls");
        }
        at("patient-searcher", NUMBER).get("/calls/export.csv").then().statusCode(200);

        List<String> entries = Trail.since(before);
        assertEquals(2, entries.size(), entries.toString());
        assertTrue(entries.get(0).contains("NUMBER_SEARCHED"), entries.toString());
        assertTrue(entries.get(1).contains("EXPORTED"), entries.toString());
    }

    @Test
    void aFileAloneIsASearch() {
        long before = Trail.end();

        at("file-searcher", NUMBER).get("/orders/export.csv").then().statusCode(200);

        assertEquals(
                List.of("NUMBER_SEARCHED", "EXPORTED"),
                Trail.since(before).stream().map(entry -> entry.split("\\|")[2]).toList());
        assertTrue(Trail.since(before).get(0).contains("\"results\": 1"));
    }

    @Test
    void theTrailSaysSoInEveryLanguage() {
        searchApi("read-about", NUMBER).then().statusCode(200);
        for (String language : List.of("en Searched by number", "de Nach Nummer gesucht", "ru Поиск по номеру")) {
            String page = as("ada-admin", "ADMIN")
                    .cookie("liza-language", language.substring(0, 2))
                    .get("/audit?action=NUMBER_SEARCHED&actor=read-about")
                    .asString();
            assertTrue(page.contains(language.substring(3)), language);
            assertFalse(page.contains(NUMBER.substring(3)), language);
        }
    }

    private static Response searchApi(String name, String phone) {
        return program(name, "ADMIN").queryParam("phone", phone).get("/api/calls");
    }

    private static RequestSpecification at(String name, String phone) {
        return as(name, "ADMIN").queryParam("phone", phone);
    }
}
