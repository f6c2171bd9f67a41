package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller's number is nobody's business until a supervisor asks for it, and then it is noted who did. */
@QuarkusTest
class CallPagesHttpTest {

    private static final String NUMBER = "+4917699887766";
    private static final String MASKED = "+49•••66";
    private static final String ORDER = "4732001";
    private static final PlayedCall CALL = PlayedCall.german()
            .from(NUMBER)
            .at(Instant.now().plusSeconds(3_600))
            .consented()
            .askedFor(ORDER);

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    static Stream<Supplier<RequestSpecification>> everybody() {
        return Stream.of(() -> viewer(), () -> supervisor(), () -> as("ada-admin", "ADMIN"));
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void noPageShowsIt(Supplier<RequestSpecification> somebody) {
        for (String page : List.of("/", "/calls", call(), "/orders", order())) {
            String text =
                    somebody.get().get(page).then().statusCode(200).extract().asString();

            assertHidden(text, page);
            assertEquals(!page.equals("/orders"), text.contains(MASKED), page + " shows the masked one");
        }
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void noFileHoldsIt(Supplier<RequestSpecification> somebody) {
        for (String file : List.of("/calls/export.csv", "/orders/export.csv")) {
            assertHidden(
                    somebody.get().get(file).then().statusCode(200).extract().asString(), file);
        }
        assertTrue(somebody.get().get("/calls/export.csv").asString().contains(MASKED));
    }

    @Test
    void theTrailDoesNotKeepTheNumberThatAFileWasNarrowedBy() {
        long before = Trail.end();

        for (String list : List.of("/calls", "/orders")) {
            supervisor()
                    .queryParam("phone", NUMBER)
                    .queryParam("from", "2026-01-01")
                    .get(list + "/export.csv");
        }

        List<String> exports = Trail.since(before).stream()
                .filter(entry -> entry.contains("|EXPORTED|"))
                .toList();
        assertEquals(2, exports.size());
        exports.forEach(
                entry -> assertTrue(entry.contains("phone=%E2%80%A2%E2%80%A2%E2%80%A2&from=2026-01-01"), entry));
        assertEquals(List.of("caller.number"), Database.columnsHolding(NUMBER.substring(1)));
    }

    @Test
    void noEditAndNoApiAnswersWithIt() {
        for (String path : List.of(call() + "/status", order() + "/status")) {
            String status = path.startsWith("/calls") ? "PROBLEM" : "SHIPPED";
            assertHidden(
                    supervisor()
                            .header("HX-Request", "true")
                            .formParam("status", status)
                            .post(path)
                            .asString(),
                    path);
            assertHidden(
                    supervisor()
                            .contentType("application/json")
                            .body("{\"status\": \"" + status + "\"}")
                            .post("/api" + path)
                            .asString(),
                    path);
        }
        assertHidden(admin().get("/audit").asString(), "/audit");
        assertHidden(admin().get("/audit/export.csv").asString(), "/audit/export.csv");
    }

    @Test
    void aSupervisorSeesItOnceAndItStandsInNoOtherTable() {
        long before = Trail.end();

        var page = Browser.read(supervisor().post(call() + "/number"), 200);
        var field = Browser.read(supervisor().header("HX-Request", "true").post(call() + "/number"), 200);

        assertEquals(NUMBER, page.select(".card-facts #number").text());
        assertEquals(NUMBER, field.select("body").text());
        assertHidden(supervisor().get(call()).asString(), "the page afterwards");
        String entry = "sven-supervisor|127.0.0.1|NUMBER_REVEALED|CALL|" + Database.idOf(CALL) + "|null|null";
        assertEquals(List.of(entry, entry), Trail.since(before));
        assertEquals(List.of("caller.number"), Database.columnsHolding(NUMBER.substring(1)));
    }

    @Test
    void aViewerIsNeitherOfferedItNorGivenIt() {
        long before = Trail.end();
        assertTrue(Browser.read(viewer().get(call()), 200).select("form.reveal").isEmpty());

        var refused = viewer().post(call() + "/number");

        assertEquals(403, refused.statusCode());
        assertHidden(refused.asString(), "the refusal");
        assertEquals(List.of(), Trail.since(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4917699887766", "+491769988776", "17699887766", "66", "+49", "%", "_", "+4917699887_66", "+49%66",
                "+4917699887766%", "%7766", "+491769988776_", "!", "•••66", "+49•••66", "' or '1'='1", ".*", "+"
            })
    void toAViewerPartsOfANumberFindNothing(String part) {
        for (String list : List.of("/calls", "/orders")) {
            assertEquals(List.of(), found(viewer(), list, part), list);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+4917699887766", "+49 176 99 88 77 66", "+49 (176) 99-88-77-66", " +49.176.99887766 "})
    void aWholeNumberFindsItsCallAndOrderForEverybody(String number) {
        everybody().forEach(somebody -> {
            assertEquals(List.of(call()), found(somebody.get(), "/calls", number));
            assertEquals(List.of(order()), found(somebody.get(), "/orders", number));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"17699887766", "9988 7766", "+4917699", "99887766"})
    void aSupervisorFindsItByAnyPart(String part) {
        assertEquals(List.of(call()), found(supervisor(), "/calls", part));
        assertEquals(List.of(order()), found(supervisor(), "/orders", part));
    }

    private static List<String> found(RequestSpecification somebody, String list, String phone) {
        return Browser.read(somebody.queryParam("phone", phone).get(list), 200)
                .select("table.rows td a[href^=" + list + "/]")
                .eachAttr("href")
                .stream()
                .map(link -> link.replaceFirst("\\?.*", ""))
                .toList();
    }

    private static void assertHidden(String text, String where) {
        assertFalse(text.replaceAll("\\D+", " ").contains("99887766"), where);
        assertFalse(text.contains(NUMBER.substring(3)), where);
    }

    private static String call() {
        return "/calls/" + Database.idOf(CALL);
    }

    private static String order() {
        return "/orders/" + Database.idOfOrder(ORDER);
    }
}
