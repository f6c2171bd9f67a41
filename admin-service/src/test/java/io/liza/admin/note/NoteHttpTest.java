package io.liza.admin.note;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notes are entries of a thread, of calls and of orders, and no edit of a status. */
@QuarkusTest
class NoteHttpTest {

    private static final String ORDER = "5971001";
    private static final PlayedCall CALL = PlayedCall.german().consented().askedFor(ORDER);

    @BeforeAll
    static void theCallIsHeld() {
        Broker.take(CALL);
    }

    @Test
    void aThreadTellsWhoWroteWhatLatestFirst() {
        var call = PlayedCall.german().consented().askedFor("5971006");
        Broker.take(call);
        for (String page : List.of("/calls/" + Database.idOf(call), "/orders/" + Database.idOfOrder("5971006"))) {
            note("nora-note", "first <b>").post(page + "/notes").then().statusCode(303);
            note("nils-note", "second").post(page + "/notes").then().statusCode(303);

            var thread = Browser.open(page).select("#notes li");
            assertEquals(List.of("second", "first <b>"), thread.select(".notes").eachText());
            assertTrue(thread.get(1).text().contains("nora-note"), thread.text());
        }
    }

    @Test
    void aNoteLeavesStatusAndVersionAlone() {
        order("5971002", "{\"status\": \"SHIPPED\"}");
        long id = Database.idOfOrder("5971002");

        note("nora-note", "by courier").post("/orders/{id}/notes", id).then().statusCode(303);

        supervisor()
                .formParam("status", "DELAYED")
                .formParam("version", "1")
                .redirects()
                .follow(false)
                .post("/orders/{id}/status", id)
                .then()
                .statusCode(303);
        supervisor()
                .get("/api/orders/5971002")
                .then()
                .body("status", equalTo("DELAYED"))
                .body("notes", equalTo("by courier"))
                .body("history[1].notes", equalTo("by courier"));
    }

    @Test
    void notesOfTheApiAreEntriesToo() {
        order("5971003", "{\"status\": \"SHIPPED\", \"notes\": \"one\"}");
        order("5971003", "{\"status\": \"SHIPPED\", \"notes\": \"one\"}");
        order("5971003", "{\"status\": \"SHIPPED\", \"notes\": \"two\"}");

        assertEquals(List.of("two", "one"), thread("5971003"));
    }

    @Test
    void aFileThatIsSentAgainRepeatsNoNote() {
        String file = "number,status,notes\n5971004,SHIPPED,from the shop\n";
        send(file);
        note("nora-note", "caller is angry")
                .post("/orders/{id}/notes", Database.idOfOrder("5971004"))
                .then()
                .statusCode(303);

        send(file);

        assertEquals(List.of("caller is angry", "from the shop"), thread("5971004"));
        assertTrue(Browser.open("/orders/" + Database.idOfOrder("5971004"))
                .select("#aside li")
                .text()
                .contains("Import"));
    }

    @Test
    void aTextThatIsNotValidIsShownAgainWithTheReason() {
        String page = "/orders/" + Database.idOfOrder(ORDER) + "/notes";

        var tooLong = Browser.read(note("nora-note", "x".repeat(2_001)).post(page), 400);
        assertEquals("x".repeat(2_001), tooLong.select("textarea[name=note]").text());
        assertTrue(tooLong.select("#error-note").text().contains("2,000"), tooLong.text());
        var empty = Browser.read(note("nora-note", "  ").post(page), 400);
        assertEquals("Write something first.", empty.select("#error-note").text());
    }

    @Test
    void isForSupervisorsAndForCallsThatAreNotAnonymous() {
        String page = "/calls/" + Database.idOf(CALL) + "/notes";
        viewer().formParam("note", "x").post(page).then().statusCode(403);
        note("nora-note", "x").post("/calls/999999999/notes").then().statusCode(404);

        var gone = PlayedCall.german().consented();
        Broker.take(gone);
        long id = Database.idOf(gone);
        note("nora-note", "lives in Bonn").post("/calls/{id}/notes", id).then().statusCode(303);
        Database.run("select anonymize_calls(array[" + id + "]::bigint[])");

        assertEquals(0, Database.number("select count(*) from status_change where call_id = ?", id));
        var late = Browser.read(note("nora-note", "typed meanwhile").post("/calls/{id}/notes", id), 400);
        assertEquals("typed meanwhile", late.select("textarea[name=note]").text());
        assertTrue(late.select("#error-note").text().contains("anonymized"), late.text());
        assertTrue(Browser.open("/calls/" + id).select("textarea").isEmpty(), "no form");
    }

    @Test
    void leadsBackToTheCallWithinItsList() {
        String page = "/calls/" + Database.idOf(CALL);

        assertEquals(
                "/calls/" + Database.idOf(CALL) + "/notes?attention=on",
                Browser.open(page + "?attention=on")
                        .select("form[action*=notes]")
                        .attr("action"));
        note("nora-note", "called back")
                .post(page + "/notes?attention=on")
                .then()
                .statusCode(303)
                .header("Location", page + "?attention=on");
    }

    @Test
    void areInTheReportAboutThePerson() {
        var call = PlayedCall.german().consented().askedFor("5971005");
        Broker.take(call);
        long id = Database.idOf(call);
        note("nora-note", "lives in Bonn").post("/calls/{id}/notes", id).then().statusCode(303);
        note("nora-note", "wants a gift box").post("/orders/{id}/notes", Database.idOfOrder("5971005"));

        String person = "/privacy/people/" + Database.number("select caller_id from call where id = ?", id);
        String page = Browser.read(admin().get(person), 200).text();

        assertTrue(page.contains("lives in Bonn") && page.contains("wants a gift box"), page);
    }

    private static List<String> thread(String order) {
        return Browser.open("/orders/" + Database.idOfOrder(order))
                .select("#notes .notes")
                .eachText();
    }

    private static RequestSpecification note(String by, String text) {
        return as(by, "SUPERVISOR")
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("note", text);
    }

    private static void order(String number, String body) {
        supervisor()
                .contentType("application/json; charset=UTF-8")
                .body(body)
                .put("/api/orders/" + number)
                .then()
                .statusCode(lessThan(300));
    }

    private static void send(String file) {
        supervisor()
                .contentType("text/csv; charset=UTF-8")
                .body(file)
                .post("/api/orders/import")
                .then()
                .statusCode(200);
    }
}
