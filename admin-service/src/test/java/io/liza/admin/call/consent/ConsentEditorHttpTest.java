package io.liza.admin.call.consent;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Trail;
import io.liza.admin.fixture.Visitor;
import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A consent has its proof, and can be taken back: by the caller, or for the caller. */
@QuarkusTest
class ConsentEditorHttpTest {

    @Test
    void theExactSentenceStandsOnTheCallWithKeyTimeAndVersion() {
        var call = PlayedCall.german().consented().done();
        Broker.take(call);

        Visitor.viewer()
                .get("/calls/" + Database.idOf(call))
                .then()
                .statusCode(200)
                .body(
                        containsString("Consent given"),
                        containsString("de-1"),
                        containsString("<q lang=\"de\">Einverstanden?</q>"),
                        not(containsString("/consent/withdrawal")));
        Visitor.admin().get("/privacy").then().statusCode(200).body(containsString("Einverstanden?"));
    }

    @Test
    void theTimeFromTheQuestionToTheKeyIsPartOfTheProof() {
        var call = PlayedCall.german()
                .then(
                        "1",
                        "Danke.",
                        turn -> new CallEvent.ConsentGiven(
                                turn, new PhoneNumber("+4930557701"), "de-1", "Einverstanden?", 3_249L));
        Broker.take(call);

        Visitor.viewer()
                .header("Accept-Language", "en")
                .get("/calls/" + Database.idOf(call))
                .then()
                .body(containsString("answered 3.2 s after the question was sent"));
        long person = Database.number("select caller_id from call where sid = ?", call.sid);
        Visitor.admin()
                .get("/privacy/people/" + person + "/export.json")
                .then()
                .body("consents[0].answeredAfterMillis", is(3_249));
        Visitor.admin().get("/privacy/people/" + person).then().body(containsString("3.2</td>"));
    }

    @Test
    void theSentenceOfAVersionIsNeverRewritten() {
        var call = PlayedCall.german()
                .then("1", "Danke.", turn -> new CallEvent.ConsentGiven(turn, null, "de-kept", "The first."));
        var again = PlayedCall.german()
                .then("1", "Danke.", turn -> new CallEvent.ConsentGiven(turn, null, "de-kept", "Another."));
        Broker.take(call);
        Broker.take(again);

        assertEquals("The first.", Database.text("select sentence from wording where version = 'de-kept'"));
    }

    @Test
    void aSupervisorTakesAConsentBackAndTheCallIsAnonymousAtOnce() {
        var call = PlayedCall.german().consented().askedFor("7744001").done();
        Broker.take(call);
        long id = Database.idOf(call);
        long trail = Trail.end();

        Visitor.program("withdrawal-reader", "VIEWER")
                .get("/api/calls/" + call.sid)
                .then()
                .body("consent.given", is(true));
        Visitor.supervisor()
                .redirects()
                .follow(false)
                .post("/calls/" + id + "/consent/withdrawal")
                .then()
                .statusCode(303);

        for (String gone : List.of(call.number(), "7744001")) {
            Database.awaitGone(gone);
        }
        Visitor.program("withdrawal-reader", "VIEWER")
                .get("/api/calls/" + call.sid)
                .then()
                .body("consent.given", is(false))
                .body("consent.wording", is("de-1"));
        assertEquals(
                1,
                Trail.since(trail).stream()
                        .filter(entry -> entry.contains("CONSENT_WITHDRAWN"))
                        .count());
        Visitor.viewer()
                .get("/calls/" + id)
                .then()
                .statusCode(200)
                .body(
                        containsString("Consent given"),
                        containsString("Consent withdrawn"),
                        containsString("Anonymized"));
        Visitor.supervisor()
                .redirects()
                .follow(false)
                .post("/calls/" + id + "/consent/withdrawal")
                .then()
                .statusCode(400);
    }

    @Test
    void aLaterRefusalInTheSameCallTakesTheConsentBackInWhateverOrderTheEventsCome() {
        for (int order = 0; order < 3; order++) {
            String asked = "774410" + order;
            var call = PlayedCall.german().consented().askedFor(asked).refused();
            List<CallEvent> events = new ArrayList<>(call.events());
            if (order == 1) {
                Collections.reverse(events);
            }
            if (order < 2) {
                Broker.takeRecords(events.stream().map(EventCodec::encode).toList());
            } else {
                Collections.reverse(events);
                events.forEach(event -> Broker.takeRecords(List.of(EventCodec.encode(event))));
            }

            for (String gone : List.of(call.number(), asked)) {
                Database.awaitGone(gone);
            }
            assertEquals(
                    "GIVEN,REFUSED",
                    Database.text(
                            "select string_agg(answer, ',' order by consent.at) from consent join call on call.id = call_id where sid = ?",
                            call.sid));
        }
    }

    @Test
    void othersMayNot() {
        var call = PlayedCall.german().consented().done();
        Broker.take(call);
        long id = Database.idOf(call);

        Visitor.viewer()
                .redirects()
                .follow(false)
                .post("/calls/" + id + "/consent/withdrawal")
                .then()
                .statusCode(403);
        assertTrue(Database.columnsHolding(call.number()).contains("caller.number"));
    }
}
