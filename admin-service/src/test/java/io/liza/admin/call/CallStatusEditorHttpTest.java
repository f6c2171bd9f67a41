package io.liza.admin.call;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

/** Events move a call's status forward; a supervisor moves it anywhere, and their word stands. */
@QuarkusTest
class CallStatusEditorHttpTest {

    @Test
    void aCallIsProcessedThenHandledThenCompleted() {
        var call = PlayedCall.german();
        assertStatus("PROCESSING", call);
        assertStatus("HANDLED", call.consented());
        assertStatus("HANDLED", call.askedFor("4714001"));
        assertStatus("COMPLETED", call.done());
        assertEquals(PlayedCall.DURATION, Database.number("select seconds from call where sid = ?", call.sid));
    }

    @Test
    void whatGoesWrongMakesItAProblemForGood() {
        assertStatus("PROBLEM", PlayedCall.german().failed("/webhook/order"));
        assertStatus("PROBLEM", PlayedCall.german().gaveUp());
        assertStatus("PROBLEM", PlayedCall.german().consented().ended("failed"));
        assertStatus("PROBLEM", PlayedCall.german().failed("/webhook/order").done());
    }

    @Test
    void aLateEventDoesNotOverwriteWhatASupervisorSet() {
        var call = PlayedCall.german().consented();
        Broker.take(call);

        setStatus(call, "PROCESSING");

        assertStatus("PROCESSING", call.failed("/webhook/order").ended("failed"));
        assertEquals(
                PlayedCall.DURATION,
                Database.number("select seconds from call where sid = ?", call.sid),
                "the end is stored all the same");
    }

    @Test
    void aSupervisorsWordStandsAlsoWhereItIsTheStatusThatWasThere() {
        var call = PlayedCall.german().consented();
        Broker.take(call);

        setStatus(call, "HANDLED");

        assertStatus("HANDLED", call.done());
        assertEquals(
                "No changes yet.", page(call).select("#history .empty").last().text());
    }

    @Test
    void theHistoryTellsWhatWasChangedLatestFirst() {
        var call = PlayedCall.german().consented().done();
        Broker.take(call);

        setStatus(call, "PROBLEM");
        setStatus(call, "HANDLED");

        var changes = page(call).select("#history li");
        assertEquals(2, changes.size());
        assertTrue(changes.get(0).text().startsWith("Problem → Handled "), changes.text());
        assertTrue(changes.get(1).text().startsWith("Completed → Problem "), changes.text());
    }

    private static void setStatus(PlayedCall call, String status) {
        supervisor()
                .contentType(ContentType.JSON)
                .body("{\"status\": \"" + status + "\"}")
                .post("/api/calls/{id}/status", Database.idOf(call))
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("message", equalTo("Call " + Database.idOf(call) + " is now " + status));
    }

    private static void assertStatus(String status, PlayedCall call) {
        Broker.take(call);
        assertEquals(status, Database.text("select status from call where sid = ?", call.sid));
    }

    private static org.jsoup.nodes.Document page(PlayedCall call) {
        return Browser.open("/calls/" + Database.idOf(call));
    }
}
