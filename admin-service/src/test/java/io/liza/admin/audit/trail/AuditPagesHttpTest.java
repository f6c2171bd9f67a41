package io.liza.admin.audit.trail;

import static io.liza.admin.fixture.Visitor.admin;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The trail as an admin reads it, and takes it along. */
@QuarkusTest
class AuditPagesHttpTest {
    private static final int BYTE_ORDER_MARK = 1;

    private static final int MANY = 2_345;
    private static final String INSERT =
            """
            insert into audit (at, actor, address, action, subject_kind, subject, before, after)
            select ?::timestamptz, ?, '10.0.0.1', ?, ?, ?, ?::jsonb, ?::jsonb from generate_series(1, ?) returning id
            """;

    @BeforeAll
    static void threeEntriesOfTwoDays() {
        insert("2026-03-01T22:59:59Z", "page-anna", "LOGIN", "ACCOUNT", "page-anna", null, null, 1);
        insert(
                "2026-03-01T23:00:00Z",
                "page-anna",
                "CALL_STATUS_SET",
                "CALL",
                "4242",
                "{\"status\": \"HANDLED\"}",
                "{\"status\": \"PROBLEM\"}",
                1);
        insert(
                "2026-03-02T12:00:00Z",
                "page-otto",
                "CALL_STATUS_SET",
                "CALL",
                "4242",
                "{\"status\": \"PROBLEM\"}",
                "{\"status\": \"HANDLED\"}",
                1);
    }

    /** Replicas of two versions run side by side during an upgrade. */
    @Test
    void entriesOfALaterVersionAreShownAsTheyAreStored() {
        var call = PlayedCall.german().consented().done();
        Broker.take(call);
        String person = Database.text("select caller_id from call where sid = ?", call.sid);
        insert("2026-03-03T12:00:00Z", "page-later", "INVENTED_ACTION", "PLANET", "7", null, null, 1);
        insert("2026-03-03T12:00:00Z", "page-later", "INVENTED_ACTION", "PERSON", person, null, null, 1);

        String page = Browser.read(admin().get("/audit?actor=page-later"), 200).text();

        assertTrue(page.contains("INVENTED_ACTION PLANET 7"), page);
        admin().get("/privacy/people/" + person + "/export.json")
                .then()
                .statusCode(200)
                .body(containsString("INVENTED_ACTION"));
        admin().get("/privacy/people/" + person).then().statusCode(200).body(containsString("INVENTED_ACTION"));
    }

    @Test
    void anEntryIsOneLineAndLeadsToWhatItIsAbout() {
        var page = page("?actor=page-otto");

        assertEquals(
                List.of(List.of(
                        "Mar 2, 2026, 1:00 PM",
                        "page-otto",
                        "10.0.0.1",
                        "Call status changed",
                        "Call 4242",
                        "Status: Problem → Handled")),
                Browser.rows(page));
        assertEquals("/calls/4242", page.select("table a").attr("href"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?actor=page-anna                             | 2",
                "?actor=page                                  | 0",
                "?actor=%25                                   | 0",
                "?actor=page-anna&action=LOGIN                | 1",
                "?actor=page-anna&action=login                | 1",
                "?subject=CALL/4242                           | 2",
                "?subject=call/4242&actor=page-otto           | 1",
                "?subject=4242                                | 2",
                "?subject=4242&kind=CALL                      | 2",
                "?subject=4242&kind=ORDER                     | 0",
                "?subject=ORDER/4242                          | 0",
                "?actor=page-anna&from=2026-03-02             | 1",
                "?actor=page-anna&to=2026-03-01               | 1",
                "?subject=CALL/4242&from=2026-03-02&to=2026-03-02 | 2"
            })
    void theFiltersNarrowTheListAndTheExportAlike(String query, int entries) throws IOException {
        assertEquals(entries, Browser.rows(page(query)).size());
        assertEquals(entries, records(export(query)).size() - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "action, LOST",
        "kind, PLANET",
        "subject, PLANET/1",
        "from, yesterday",
        "to, 2026-02-30",
        "older, x",
        "newer, x"
    })
    void anImpossibleFilterIsNamed(String parameter, String value) {
        var page = Browser.read(admin().queryParam(parameter, value).get("/audit"), 400);

        assertEquals("Invalid value: " + parameter, page.select(".error .muted").text());
    }

    @Test
    void anOrderIsNamedAndFoundByItsNumber() {
        long id = Database.number("insert into orders (number, created_at) values ('4733977', now()) returning id");
        insert(
                "2026-03-06T12:00:00Z",
                "page-order",
                "ORDER_STATUS_SET",
                "ORDER",
                String.valueOf(id),
                "{\"status\": \"ENQUIRY\", \"notes\": \"\"}",
                "{\"status\": \"SHIPPED\", \"notes\": \"\", \"shipped_on\": \"2026-03-05\"}",
                1);

        for (String query : List.of("?subject=4733977", "?subject=ORDER/4733977", "?subject=4733977&kind=ORDER")) {
            var page = page(query);
            assertEquals(List.of("Order 4733977"), page.select("table a").eachText(), query);
            assertEquals("/orders/" + id, page.select("table a").attr("href"));
            assertEquals(
                    List.of("Shipped on: Mar 5, 2026", "Status: … → Shipped"),
                    page.select("table .notes div").eachText().stream()
                            .map(change -> change.replaceFirst(": .* →", ": … →"))
                            .toList());
        }
    }

    @Test
    void valuesAreInThePagesLanguage() {
        insert(
                "2026-03-06T13:00:00Z",
                "page-german",
                "ACCOUNT_CHANGED",
                "ACCOUNT",
                "page-german",
                "{\"role\": \"SUPERVISOR\", \"enabled\": true}",
                "{\"role\": \"VIEWER\", \"enabled\": false}",
                1);
        insert(
                "2026-03-06T14:00:00Z",
                "page-german",
                "EXPORTED",
                "LIST",
                "calls",
                null,
                "{\"filter\": \"status=PROBLEM&from=2026-03-01&language=de&attention=on&order_number=4711%3D&size=25\"}",
                1);

        var page = Browser.read(admin().header("Accept-Language", "de").get("/audit?actor=page-german"), 200);

        assertEquals(
                List.of(
                        "Filter: Status: Problem, Von: 01.03.2026, Sprache: Deutsch, Offene Probleme: ja, Bestellnummer: 4711=",
                        "Status: Aktiv → Deaktiviert",
                        "Rolle: Supervisor → Lesezugriff"),
                page.select("table .notes div").eachText());
        assertEquals(
                List.of("Liste Anrufe", "Konto page-german"),
                page.select("td[data-label=Betrifft]").eachText());
    }

    @Test
    void aLongTextIsFolded() {
        insert(
                "2026-03-07T12:00:00Z",
                "page-long",
                "ORDER_STATUS_SET",
                "ORDER",
                "999999999",
                "{\"notes\": \"\"}",
                "{\"notes\": \"" + "long ".repeat(100) + "\"}",
                1);

        var folded = page("?actor=page-long").select("table .notes details");

        assertTrue(folded.select("summary").text().length() < 130, folded.text());
    }

    @Test
    void aLongListIsPagedAndKeepsItsFilter() {
        insert("2026-03-03T10:00:00Z", "page-many", "LOGIN", "ACCOUNT", "page-many", null, null, 120);

        Document page = page("?actor=page-many");
        int pages = 1;
        int rows = Browser.rows(page).size();
        for (; !page.select("a[rel=next]").isEmpty(); pages++) {
            page = page(page.select("a[rel=next]").attr("href"));
            rows += Browser.rows(page).size();
        }

        assertEquals("3 pages, 120 rows", pages + " pages, " + rows + " rows");
    }

    @Test
    void theExportHoldsEveryRowAlsoOfMoreThanOneBatch() throws IOException {
        insert("2026-03-04T10:00:00Z", "page-export", "LOGIN", "ACCOUNT", "page-export", null, null, MANY);

        Response export = export("?actor=page-export");

        export.then()
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        var records = records(export);
        assertEquals("number,at,actor,address,action,kind,subject,before,after,hash", String.join(",", records.get(0)));
        var numbers = records.stream()
                .skip(1)
                .map(record -> Long.valueOf(record.get(0)))
                .toList();
        assertEquals(MANY, numbers.size());
        assertEquals(
                numbers.stream().sorted((a, b) -> Long.compare(b, a)).distinct().toList(), numbers);
        assertEquals(
                Database.text("select encode(hash, 'hex') from audit where id = ?", numbers.get(0)),
                records.get(1).get(9));
    }

    @Test
    void theExportItselfStandsInTheTrail() {
        long before = Trail.end();

        export("?actor=page-otto&from=2026-03-02");

        assertEquals(
                List.of(
                        "ada-admin|127.0.0.1|EXPORTED|LIST|audit|null|{\"filter\": \"actor=page-otto&from=2026-03-02\"}"),
                Trail.since(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(\"https://evil.example\",\"x\") | '=HYPERLINK(\"https://evil.example\",\"x\")",
                "+49151                                   | '+49151",
                "-2+3                                     | '-2+3",
                "@SUM(1)                                  | '@SUM(1)",
                "plain, \"quoted\"                        | plain, \"quoted\"",
                "` =1`                                    | `' =1`",
                "a;=1                                     | a;'=1"
            })
    void aSpreadsheetRunsNothingOfIt(String subject, String cell) throws IOException {
        String actor = "page-formula-" + subject.hashCode();
        insert("2026-03-05T10:00:00Z", actor, "LOGIN", "LIST", subject, null, null, 1);

        assertEquals(cell, records(export("?actor=" + actor)).get(1).get(6));
    }

    private static Document page(String query) {
        return Browser.read(
                admin().header("Accept-Language", "en")
                        .urlEncodingEnabled(false)
                        .get("/audit" + query),
                200);
    }

    private static Response export(String query) {
        return admin().urlEncodingEnabled(false).get("/audit/export.csv" + query);
    }

    private static List<CSVRecord> records(Response export) throws IOException {
        export.then().statusCode(200);
        return CSVFormat.RFC4180
                .parse(new StringReader(export.asString().substring(BYTE_ORDER_MARK)))
                .getRecords();
    }

    private static void insert(
            String at,
            String actor,
            String action,
            String kind,
            String subject,
            String before,
            String after,
            int times) {
        Database.rows(INSERT, at, actor, action, kind, subject, before, after, times);
    }
}
