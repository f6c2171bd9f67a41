package io.liza.admin.call.projection;

import static io.liza.admin.fixture.Visitor.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls whose end nobody reports. */
@QuarkusTest
class CallSweeperHttpTest {

    private static final String MARK = "closed automatically, because the end was not reported";

    @Inject
    CallSweeper sweeper;

    @Test
    void anOverdueCallIsClosedAtItsLastEventAndMarked() {
        var call = PlayedCall.german().consented().askedFor("4719001");
        Broker.take(call);
        overdue(call);

        sweep();

        assertEquals(
                "COMPLETED|t|t",
                Database.text(
                        "select status, closed_by_sweeper, ended_at = (select max(at) from conversation where call_sid = sid)"
                                + " from call where sid = ?",
                        call.sid));
        assertTrue(page(call).contains(MARK));
        assertTrue(page(call).contains("Handled → <strong>Completed</strong>"));
    }

    @Test
    void anOverdueCallHungUpAtItsLastQuestion() {
        var call = PlayedCall.german().consented().entered("4719002");
        Broker.take(call);
        overdue(call);

        sweep();

        assertEquals("HUNG_UP|ORDER_CONFIRM", Database.text("select outcome, step from call where sid = ?", call.sid));
    }

    @Test
    void aMessageOfAnOverdueCallReachesTheInbox() {
        var call = PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.MESSAGE)
                .leftMessage(null, PlayedCall.recording());
        Broker.take(call);
        String kinds = "select kind from task_call where call_id = " + Database.idOf(call);
        assertEquals(List.of(), Database.rows(kinds));
        overdue(call);

        sweep();

        assertEquals(List.of("MESSAGE"), Database.rows(kinds));
    }

    @Test
    void aCallThatAPreviousReleaseStoredGetsItsOutcomeAndIsCounted() {
        var call = PlayedCall.german()
                .at(Instant.parse("2023-03-03T10:00:00Z"))
                .consented()
                .askedFor("4719003")
                .done();
        Broker.take(call);
        String counted = "select kind, name, calls from statistics_call where day = '2023-03-03' order by kind, name";
        List<String> before = Database.rows(counted);
        Database.run("delete from statistics_call where day = '2023-03-03';"
                + " update call set outcome = null, step = null, funnel = 0, counted_on = null, counted_language = null"
                + " where sid = '" + call.sid + "'");
        overdue(call);

        sweep();
        sweep();

        assertEquals("STATUS_TOLD|HELP", Database.text("select outcome, step from call where sid = ?", call.sid));
        assertEquals(8, before.size());
        assertEquals(before, Database.rows(counted));
    }

    @Test
    void aCallThatMayStillGoOnIsLeftAlone() {
        var call = PlayedCall.german().consented();
        Broker.take(call);

        sweep();

        assertEquals("HANDLED|f|null", state(call));
    }

    @Test
    void theTrueEndTakesTheMarkAway() {
        var call = PlayedCall.german().consented();
        Broker.take(call);
        overdue(call);
        sweep();

        Broker.take(call.ended("completed"));

        assertFalse(page(call).contains(MARK));
        assertEquals(PlayedCall.DURATION, Database.number("select seconds from call where sid = ?", call.sid));
    }

    @Test
    void aSupervisorsWordStandsAlsoAgainstTheSweeper() {
        var call = PlayedCall.german().consented();
        Broker.take(call);
        Database.text(
                "update call set status = 'PROBLEM', status_overridden = true where sid = ? returning 1", call.sid);
        overdue(call);

        sweep();

        assertTrue(state(call).startsWith("PROBLEM|t|"));
    }

    private void sweep() {
        sweeper.sweep().await().atMost(Duration.ofSeconds(10));
    }

    private static void overdue(PlayedCall call) {
        Database.text("update call set seen_at = now() - interval '3 hours' where sid = ? returning 1", call.sid);
    }

    private static String state(PlayedCall call) {
        return Database.text("select status, closed_by_sweeper, ended_at from call where sid = ?", call.sid);
    }

    private static String page(PlayedCall call) {
        return supervisor()
                .header("Accept-Language", "en")
                .get("/calls/" + Database.idOf(call))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
