package io.liza.admin.caller;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, files, API and privacy find a number alike, however it is pasted. */
@QuarkusTest
class NumberSearchesHttpTest {

    private static final String NUMBER = "+4915733445566";
    private static final String ORDER = "4772001";
    private static final PlayedCall CALL = PlayedCall.german()
            .from(NUMBER)
            .at(Instant.now().plusSeconds(7_200))
            .consented()
            .askedFor(ORDER);

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NUMBER,
                "+49\u2011157\u201133445566",
                "+49\u00A0157\u00A033445566",
                "\u202A+49 157 33445566\u202C",
                "+49\u200B157\u00AD33445566",
                "+49 \u2013 157 \u2212 33445566",
                "\uFF0B\uFF14\uFF19 157 33445566",
                "+\u0664\u0669 157 33445566",
                "+49\uFF080\uFF09157 33445566",
                "+49 (0)157/33.44.55.66",
                "0049 157 33445566",
                "+49\u0000157\t33445566\n",
                "tel:+49-157-33445566;ext=1",
                "sip:+4915733445566@example.com:5060",
                "whatsapp:+4915733445566",
                "%2B4915733445566",
                "Tel.: +49 157 33445566"
            })
    void aWholeNumberIsFoundEverywhere(String spelling) {
        assertFoundInLists(spelling);
        assertEquals("/privacy/people/" + person(), Guest.path(privacy(spelling)), spelling);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0157 33445566", "0157\u201133445566", "(0)157 / 33 44 55 66", "\uFF10157\u300033445566"})
    void aNationalSpellingIsFoundEverywhereAndPrivacySaysThatItIsUnclear(String spelling) {
        assertFoundInLists(spelling);
        var page = Browser.read(privacy(spelling), 200);
        assertEquals(
                List.of("/privacy/people/" + person()),
                page.select("table.rows a[href^=/privacy/people/]").eachAttr("href"));
        assertEquals(
                "+49•••66", page.select("table.rows a[href^=/privacy/people/]").text());
        assertTrue(page.select("main [role=status]").text().contains("Include the country code"), page.text());
    }

    /** Of a link whose plus sign was not encoded, a blank is left. */
    @Test
    void anUnencodedPlusSignIsUnderstood() {
        var calls = program("paste-program", "VIEWER").urlEncodingEnabled(false).get("/api/calls?phone=" + NUMBER);

        assertEquals(List.of((int) Database.idOf(CALL)), calls.path("items.id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15733445566", "33445566", "4915733445566", "0157334455", "+49 157", "33 44 55"})
    void privacyNeverDeniesForAPartOfANumber(String part) {
        var page = Browser.read(privacy(part), 200);

        assertTrue(
                page.select("table.rows a[href^=/privacy/people/]")
                        .eachAttr("href")
                        .contains("/privacy/people/" + person()),
                page.text());
        assertFalse(page.text().contains("Nothing is stored"), page.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0999 1122334455", "999111222333", "+49 0", "nobody", "%", "+49_157", "+999123456789"})
    void privacyAsksForTheCountryCodeWhereNothingIsFound(String unclear) {
        var page = Browser.read(privacy(unclear), 400);

        assertEquals(
                "Include the country code, for example +49 151 12345678.",
                page.select("#error-number").text());
        assertEquals(unclear, page.select("input[name=number]").val(), "the input is kept");
    }

    @Test
    void privacySaysThatNothingIsStoredAboutAWholeNumber() {
        var page = Browser.read(privacy("+49 157 33445567"), 404);

        assertEquals(
                "Nothing is stored about this number.",
                page.select("main [role=status]").text());
    }

    @Test
    void anEmptyListSaysWhatIsMissing() {
        for (String list : List.of("/calls", "/orders")) {
            assertTrue(list(viewer(), list, "33445566").contains("Include the country code"), list);
            assertFalse(list(viewer(), list, "+49 157 33445567").contains("Include the country code"), list);
            assertFalse(list(supervisor(), list, "33445566").contains("Include the country code"), list);
        }
    }

    @Test
    void onePersonIsFoundWhateverTheirCallsCameThrough() {
        Broker.take(
                PlayedCall.german().from("+4915733445500").consented(),
                PlayedCall.german().from("whatsapp:+4915733445500").consented(),
                PlayedCall.german()
                        .from("\"Anna\" <sip:+4915733445500@example.com:5060>")
                        .consented(),
                PlayedCall.german().from("+49 (0)157 33445500").consented());

        assertEquals(1, Database.number("select count(*) from caller where number like '%15733445500%'"));
        assertEquals(
                4,
                Database.number(
                        "select count(*) from call join caller on caller.id = caller_id where number = '+4915733445500'"));
        assertEquals(303, privacy("whatsapp:+4915733445500").statusCode());
    }

    @Test
    void aPlaceholderInAnOldEventIsNobody() {
        var call = PlayedCall.german().from("+999123456789").consented().done();

        Broker.take(call);

        assertEquals("COMPLETED|null", Database.text("select status, caller_id from call where sid = ?", call.sid));
    }

    @Test
    void programsFindNoPartsOfNumbersAnywhere() {
        for (String role : List.of("VIEWER", "SUPERVISOR", "ADMIN")) {
            String name = "paste-program-" + role.toLowerCase(Locale.ROOT);
            for (String part : List.of("33445566", "+49157", "15733445566")) {
                assertEquals(
                        List.of(),
                        program(name, role)
                                .queryParam("phone", part)
                                .get("/api/calls")
                                .path("items"));
                assertEquals(
                        List.of(),
                        program(name, role)
                                .queryParam("phone", part)
                                .get("/api/orders")
                                .path("items"));
                Response page = program(name, role).queryParam("phone", part).get("/calls");
                assertFalse(page.asString().contains("/calls/" + Database.idOf(CALL)), "a page with a token");
            }
        }
    }

    private static void assertFoundInLists(String spelling) {
        String call = "href=\"/calls/" + Database.idOf(CALL) + "?phone=";
        String order = "href=\"/orders/" + Database.idOfOrder(ORDER) + "\"";
        for (RequestSpecification somebody : List.of(viewer(), supervisor(), as("ada-admin", "ADMIN"))) {
            assertTrue(list(somebody, "/calls", spelling).contains(call), spelling);
        }
        for (RequestSpecification somebody : List.of(viewer(), supervisor())) {
            assertTrue(list(somebody, "/orders", spelling).contains(order), spelling);
        }
        var program = program("paste-program", "VIEWER");
        assertEquals(
                List.of((int) Database.idOf(CALL)),
                program.queryParam("phone", spelling).get("/api/calls").path("items.id"),
                spelling);
        assertEquals(
                List.of(ORDER),
                program("paste-program", "VIEWER")
                        .queryParam("phone", spelling)
                        .get("/api/orders")
                        .path("items.number"),
                spelling);
        assertTrue(list(viewer(), "/calls/export.csv", spelling).contains(CALL.sid), spelling);
        assertTrue(list(viewer(), "/orders/export.csv", spelling).contains(ORDER), spelling);
    }

    private static String list(RequestSpecification somebody, String path, String phone) {
        return somebody.header("Accept-Language", "en")
                .queryParam("phone", phone)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response privacy(String number) {
        return admin().header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("number", number)
                .post("/privacy/people");
    }

    private static long person() {
        return Database.number("select caller_id from call where sid = ?", CALL.sid);
    }
}
