package io.liza.admin.status;

import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.RawRequest;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit of an outdated version changes nothing and returns the current state. */
@QuarkusTest
class StaleEditExceptionHttpTest {

    private static int orders = 4_765_000;

    private PlayedCall call;
    private String callPath;
    private String orderPath;

    @BeforeEach
    void aCallAndAnOrder() {
        String order = Integer.toString(++orders);
        call = PlayedCall.german().consented().askedFor(order);
        Broker.take(call);
        callPath = "/calls/" + Database.idOf(call);
        orderPath = "/orders/" + Database.idOfOrder(order);
    }

    @Test
    void aProgramThatSawTheLatestVersionMayEdit() {
        edit(orderPath, "{\"status\": \"SHIPPED\", \"version\": 0}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        edit(orderPath, "{\"status\": \"DELAYED\", \"version\": 1}").body("version", equalTo(2));
        edit(callPath, "{\"status\": \"PROBLEM\", \"version\": 0}")
                .header("ETag", "\"1\"")
                .body("version", equalTo(1));
        edit(callPath, "{\"status\": \"HANDLED\"}").statusCode(200).body("version", equalTo(2));
    }

    @Test
    void aStaleEditOfAnOrderIsAConflictThatShowsWhatChanged() {
        edit(orderPath, "{\"status\": \"SHIPPED\", \"notes\": \"DHL\", \"version\": 0}")
                .statusCode(200);

        edit(orderPath, "{\"status\": \"CANCELLED\", \"notes\": \"lost\", \"version\": 0}")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("title", equalTo("Conflict"))
                .body("detail", containsString("SHIPPED"))
                .body("current.status", equalTo("SHIPPED"))
                .body("current.notes", equalTo("DHL"))
                .body("current.version", equalTo(1))
                .body("current.changedBy", equalTo("paula-program"))
                .body("current.changedAt", notNullValue());

        api().get("/api/orders/" + orders)
                .then()
                .body("status", equalTo("SHIPPED"))
                .body("notes", equalTo("DHL"))
                .body("history.size()", equalTo(1));
    }

    @Test
    void aStaleEditOfACallIsAConflictThatShowsWhatChanged() {
        edit(callPath, "{\"status\": \"PROBLEM\"}").statusCode(200);

        edit(callPath, "{\"status\": \"COMPLETED\", \"version\": 0}")
                .statusCode(409)
                .body("current.status", equalTo("PROBLEM"))
                .body("current.notes", nullValue())
                .body("current.version", equalTo(1));

        api().get("/api/calls/" + call.sid).then().body("status", equalTo("PROBLEM"));
    }

    @Test
    void theVersionMayStandInIfMatch() {
        String tag = api().get("/api/orders/" + orders).header("ETag");

        match(tag, "{\"status\": \"SHIPPED\"}").statusCode(200).header("ETag", not(equalTo(tag)));
        match(tag, "{\"status\": \"DELAYED\"}")
                .statusCode(412)
                .contentType("application/problem+json")
                .body("title", equalTo("Precondition Failed"))
                .body("detail", containsString("SHIPPED"))
                .body("current.status", equalTo("SHIPPED"))
                .body("current.version", equalTo(1));
        match("*", "{\"status\": \"DELAYED\"}").statusCode(200);
        match("\"2\"", "{\"status\": \"DELIVERED\", \"version\": 2}").statusCode(200);
    }

    /** The version is 0. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"0\"", "\"0-gzip\"", "W/\"0;br\"", "\"0--zstd\"", "\"7\", \"x\", W/\"0\"", "*"})
    void aTagThatAProxyHasChangedAndAListAreUnderstood(String tags) {
        match(tags, "{\"status\": \"SHIPPED\"}").statusCode(200);
        match(tags.replace("*", "\"*\""), "{\"status\": \"DELAYED\"}")
                .statusCode(412)
                .body("current.status", equalTo("SHIPPED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "\"abc\"", "\"1\", \"2\"", "\"99999999999\"", "\"0-1\""})
    void aTagOfAnotherVersionIsAFailedPrecondition(String tags) {
        match(tags, "{\"status\": \"SHIPPED\"}").statusCode(412).body("current.version", equalTo(0));
    }

    @Test
    void ifNoneMatchIsACondition() {
        edit("If-None-Match", "*", "").statusCode(412).body("detail", containsString("If-None-Match"));
        edit("If-None-Match", "W/\"0\"", "").statusCode(412);
        edit("If-None-Match", "\"1", "").statusCode(400).body("field", equalTo("If-None-Match"));
        edit("If-None-Match", "\"1\"", "").statusCode(200);
    }

    @Test
    void theHeaderMayBeSentSeveralTimes() {
        api().header("If-Match", "\"5\"", "\"0-gzip\"")
                .contentType("application/json")
                .body("{\"status\": \"SHIPPED\"}")
                .post("/api" + orderPath + "/status")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "W/3", "\"1\" \"2\"", ",", "*, \"0\"", "null", "\u00e9"})
    void anImpossibleIfMatchIsNamed(String tag) {
        match(tag, "{\"status\": \"SHIPPED\"}")
                .statusCode(400)
                .body("field", equalTo("If-Match"))
                .body("detail", containsString("must be the ETag of a GET"));
    }

    @Test
    void anEmptyIfMatchIsNamedToo() throws IOException {
        String body = "{\"status\": \"SHIPPED\"}";
        String answer = RawRequest.of("POST", "/api" + orderPath + "/status")
                .header("Host", "localhost")
                .header("Connection", "close")
                .header("Authorization", "Bearer " + Visitor.token("paula-program"))
                .header("Content-Type", "application/json")
                .header("Content-Length", "" + body.length())
                .header("If-Match", "")
                .send(body);

        assertEquals(400, RawRequest.status(answer), answer);
        assertTrue(answer.contains("\"field\":\"If-Match\""), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"latest\"", "[1]", "{}", "true", "99999999999"})
    void anImpossibleVersionIsNamed(String version) {
        edit(orderPath, "{\"status\": \"SHIPPED\", \"version\": " + version + "}")
                .statusCode(400)
                .body("field", equalTo("version"))
                .body("detail", equalTo("version must be a whole number"));
    }

    @Test
    void twoVersionsInOneRequestMustAgree() {
        match("\"0\"", "{\"status\": \"SHIPPED\", \"version\": 1}")
                .statusCode(400)
                .body("field", equalTo("version"));
    }

    /** Both have read before either writes: the row is locked until they wait for it. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", \"version\": 0"})
    void ofTwoAtOnceOneIsFirstAndTheOtherSeesIt(String version) {
        var lock = CompletableFuture.runAsync(() -> Database.run("select from orders where id = "
                + orderPath.replaceAll("\\D", "") + " for update; select pg_sleep(2)"));
        await().until(() -> Database.number("select count(*) from pg_stat_activity where wait_event = 'PgSleep'") == 1);

        List<CompletableFuture<Response>> edits = Stream.of("SHIPPED", "CANCELLED")
                .map(status -> CompletableFuture.supplyAsync(
                        () -> edit(orderPath, "{\"status\": \"" + status + "\"" + version + "}")
                                .extract()
                                .response()))
                .toList();
        lock.join();
        Response first = edits.get(0).join();
        Response second = edits.get(1).join();

        boolean isFirst = first.statusCode() == 200;
        Response winner = isFirst ? first : second;
        Response loser = isFirst ? second : first;
        assertEquals(List.of(200, 409), List.of(winner.statusCode(), loser.statusCode()));
        assertEquals(winner.<String>path("status"), loser.path("current.status"));
        assertEquals(1, loser.<Integer>path("current.version"));
    }

    @Test
    void theFormsCarryTheVersion() {
        assertEquals("0", version(Browser.open(callPath)));
        assertEquals("0", version(Browser.open(orderPath)));
        edit(orderPath, "{\"status\": \"SHIPPED\"}").statusCode(200);

        assertEquals("1", version(Browser.open(orderPath)));
        assertEquals("1", version(Browser.open("/orders?order_number=" + orders)));
        Document saved = Browser.read(
                form(orderPath, "DELAYED", "1").header("HX-Request", "true").post(), 200);
        assertEquals("2", version(saved), "the next edit in place is based on this one");
    }

    @Test
    void aStaleEditInPlaceShowsTheFieldAsItIsNow() {
        for (String path : List.of(callPath, orderPath)) {
            String theirs = path.equals(callPath) ? "PROBLEM" : "SHIPPED";
            String mine = path.equals(callPath) ? "COMPLETED" : "CANCELLED";
            edit(path, "{\"status\": \"" + theirs + "\"}").statusCode(200);

            Document field = Browser.read(
                    form(path, mine, "0").header("HX-Request", "true").post(), 409);

            assertTrue(field.select("header, main").isEmpty(), "not a whole page");
            assertEquals(theirs, field.select("option[selected]").attr("value"));
            assertEquals("1", version(field));
            assertTrue(field.select("[role=alert]").text().contains("paula-program"), field.text());
            Browser.read(
                    form(path, mine, version(field))
                            .header("HX-Request", "true")
                            .post(),
                    200);
        }
    }

    @Test
    void aStaleFormOfAnOrderKeepsWhatWasTyped() {
        edit(orderPath, "{\"status\": \"SHIPPED\", \"notes\": \"DHL <1>\"}").statusCode(200);

        Document page = Browser.read(fields("0").post(), 409);

        assertEquals("lost & found", page.select(".order-edit [name=carrier]").val());
        assertFalse(page.select("[data-live-off]").isEmpty(), "nothing that comes live takes away what was typed");
        assertTrue(Browser.open(orderPath).select("[data-live-off]").isEmpty());
        String alert = page.select("main [role=alert]").text();
        assertTrue(alert.contains("paula-program") && alert.contains("Shipped"), alert);
        fields(version(page)).post().then().statusCode(303).header("Location", endsWith(orderPath));
    }

    @Test
    void aStaleFormOfACallShowsItAsItIsNow() {
        edit(callPath, "{\"status\": \"PROBLEM\"}").statusCode(200);

        Document page = Browser.read(form(callPath, "COMPLETED", "0").post(), 409);

        assertEquals("PROBLEM", page.select(".heading option[selected]").attr("value"));
        assertTrue(page.select(".heading [role=alert]").text().contains("paula-program"));
    }

    @Test
    void aFormWithoutAVersionIsTakenAsBefore() {
        edit(orderPath, "{\"status\": \"SHIPPED\"}").statusCode(200);

        form(orderPath, "CANCELLED", "").post().then().statusCode(303);
        form(orderPath, "SHIPPED", "x").post().then().statusCode(400);
    }

    @Test
    void htmxShowsConflictsAndNoOtherErrors() {
        String settings =
                Browser.open(callPath).select("meta[name=htmx-config]").attr("content");

        var handling = JsonPath.from(settings);
        assertEquals(List.of("204", "[23]..", "409", "[45].."), handling.getList("responseHandling.code"));
        assertEquals(List.of(false, true, true, false), handling.getList("responseHandling.swap"));
        assertTrue(handling.<Boolean>get("responseHandling[3].error"));
        assertFalse(handling.getMap("responseHandling[2]").containsKey("error"));
    }

    private static String version(Document page) {
        return page.select("input[name=version]").first().val();
    }

    private ValidatableResponse match(String tag, String body) {
        return edit("If-Match", tag, body);
    }

    private ValidatableResponse edit(String condition, String tags, String body) {
        return api().header(condition, tags)
                .contentType("application/json")
                .body(body.isEmpty() ? "{\"status\": \"SHIPPED\"}" : body)
                .post("/api" + orderPath + "/status")
                .then();
    }

    private static ValidatableResponse edit(String path, String body) {
        return api().contentType("application/json")
                .body(body)
                .post("/api" + path + "/status")
                .then();
    }

    private RequestSpecification fields(String version) {
        return form(orderPath, "CANCELLED", version)
                .basePath(orderPath + "/fields")
                .formParam("carrier", "lost & found");
    }

    private static RequestSpecification form(String path, String status, String version) {
        return as("paul-person", "SUPERVISOR")
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .basePath(path + "/status")
                .formParam("status", status)
                .formParam("version", version);
    }

    private static RequestSpecification api() {
        return program("paula-program", "SUPERVISOR");
    }
}
