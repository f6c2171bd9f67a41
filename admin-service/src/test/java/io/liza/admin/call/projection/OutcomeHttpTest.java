package io.liza.admin.call.projection;

import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.order.OrderAnswer.ENQUIRY_NOTED;
import static io.liza.order.OrderAnswer.LOCKED;
import static io.liza.order.OrderAnswer.NOT_FOUND;
import static io.liza.order.OrderAnswer.NOT_VERIFIED;
import static io.liza.order.OrderAnswer.UNAVAILABLE;
import static io.liza.order.OrderAnswer.VERIFYING;
import static io.liza.people.HandoverResult.ANSWERED;
import static io.liza.people.HandoverResult.BUSY;
import static io.liza.people.PeopleOffer.CALLBACK;
import static io.liza.people.PeopleOffer.HANDOVER;
import static io.liza.people.PeopleOffer.MESSAGE;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.NotUnderstood;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The outcomes of calls. */
@QuarkusTest
class OutcomeHttpTest {

    private static final String ORDER = "4741001";
    private static final Instant THAT_DAY = Instant.parse("2026-06-16T10:00:00Z");
    private static final Map<String, String> DAY = Map.of("from", "2026-06-16", "to", "2026-06-16");
    private static final PlayedCall HUNG_UP =
            PlayedCall.german().at(THAT_DAY).consented().ended("completed");
    private static final PlayedCall ENQUIRED = PlayedCall.english()
            .at(THAT_DAY.plusSeconds(60))
            .consented()
            .answered("4741002", ENQUIRY_NOTED)
            .done();

    @BeforeAll
    static void theCallsAreHeld() {
        Broker.take(HUNG_UP, ENQUIRED);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments("STATUS_TOLD|HELP", told().done()),
                arguments("STATUS_TOLD|HELP", told().notUnderstoodAt("help")),
                arguments("STATUS_TOLD|HELP", told().ended("completed")),
                arguments(
                        "STATUS_TOLD|HELP",
                        consented().answered(ORDER, NOT_FOUND).askedFor(ORDER).done()),
                arguments(
                        "STATUS_TOLD|HELP",
                        verifying().wrongPostcode(ORDER, 1).verified(ORDER).done()),
                arguments(
                        "ENQUIRY_NOTED|HELP",
                        told().answered("4741002", ENQUIRY_NOTED).done()),
                arguments(
                        "NOT_FOUND|ORDER",
                        consented().answered(ORDER, NOT_FOUND).ended("completed")),
                arguments(
                        "NOT_VERIFIED|HELP",
                        consented().answered(ORDER, NOT_VERIFIED).done()),
                arguments(
                        "NOT_VERIFIED|HELP", consented().answered(ORDER, LOCKED).done()),
                arguments(
                        "NOT_VERIFIED|VERIFY",
                        verifying().wrongPostcode(ORDER, 1).ended("completed")),
                arguments(
                        "NOT_VERIFIED|HELP",
                        verifying()
                                .wrongPostcode(ORDER, 1)
                                .wrongPostcode(ORDER, 2)
                                .done()),
                arguments(
                        "OVERDUE|HELP",
                        consented().overdue(ORDER).askedFor("4741003").done()),
                arguments("OVERDUE|HELP", consented().overdue(ORDER).failed("/webhook/help")),
                arguments("FAILED|HELP", told().failed("/webhook/help").ended("completed")),
                arguments(
                        "FAILED|HELP",
                        consented().answered(ORDER, UNAVAILABLE).askedFor(ORDER).done()),
                arguments("FAILED|CONSENT", PlayedCall.german().ended("failed")),
                arguments("REFUSED|CONSENT", PlayedCall.german().refused().ended("completed")),
                arguments("NO_INPUT|CONSENT", PlayedCall.german().muttered("7").notUnderstoodAt("consent")),
                arguments("NO_INPUT|ORDER", consented().gaveUp().ended("completed")),
                arguments("HUNG_UP|CONSENT", PlayedCall.german().ended("completed")),
                arguments("HUNG_UP|ORDER", consented().ended("completed")),
                arguments("HUNG_UP|ORDER_CONFIRM", consented().entered(ORDER).ended("completed")),
                arguments("HUNG_UP|VERIFY", verifying().ended("completed")),
                arguments("HUNG_UP|VERIFY", silentAtPostcode(verifying(), 2).ended("completed")),
                arguments("NOT_VERIFIED|HELP", silentAtPostcode(verifying(), 3).done()),
                arguments(
                        "HANDED_OVER|DIAL",
                        consented().overdue(ORDER).toPeople(ORDER, HANDOVER).handedOver(ORDER, ANSWERED, null)),
                arguments("HUNG_UP|DIAL", consented().toPeople(null, HANDOVER).ended("completed")),
                arguments(
                        "CALLBACK_REQUESTED|CALLBACK",
                        told().toPeople(ORDER, HANDOVER)
                                .handedOver(ORDER, BUSY, CALLBACK)
                                .wantsCallback(ORDER)),
                arguments(
                        "OVERDUE|CALLBACK",
                        consented().overdue(ORDER).toPeople(ORDER, CALLBACK).wantsCallback(ORDER)),
                arguments(
                        "MESSAGE_LEFT|MESSAGE_REVIEW",
                        told().toPeople(ORDER, MESSAGE)
                                .leftMessage(ORDER, PlayedCall.recording())
                                .ended("completed")),
                arguments("MESSAGE_LEFT|MESSAGE_REVIEW", keptTheSecondMessage(told())),
                arguments(
                        "STATUS_TOLD|RECORD",
                        discardedMessage(told(), PlayedCall.recording()).ended("completed")),
                arguments("null|VERIFY", verifying()),
                arguments("null|HELP", told()),
                arguments("null|CONSENT", PlayedCall.german()));
    }

    private static PlayedCall discardedMessage(PlayedCall call, String recording) {
        return call.toPeople(ORDER, MESSAGE).leftMessage(ORDER, recording).reviewed(recording, false);
    }

    private static PlayedCall keptTheSecondMessage(PlayedCall call) {
        String second = PlayedCall.recording();
        return discardedMessage(call, PlayedCall.recording())
                .leftMessage(ORDER, second)
                .reviewed(second, true);
    }

    private static PlayedCall silentAtPostcode(PlayedCall call, int tries) {
        for (int i = 1; i <= tries; i++) {
            int nth = i;
            call.then(null, "Bitte geben Sie die Postleitzahl ein", turn -> new NotUnderstood(turn, "verify", nth));
        }
        return call;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void itIsTheSameInEveryOrderOfTheEventsAndUnderRepetition(String expected, PlayedCall call) {
        var events = new ArrayList<>(call.events());
        events.addAll(call.events());
        Collections.shuffle(events, new Random(7));

        Broker.take(events.subList(0, events.size() / 2));
        Broker.take(events.subList(events.size() / 3, events.size()));

        assertEquals(expected, Database.text("select outcome, step from call where sid = ?", call.sid));
    }

    @Test
    void whatASupervisorSetStandsBesideTheOutcome() {
        var call = told();
        Broker.take(call);
        supervisor().formParam("status", "HANDLED").post("/calls/" + Database.idOf(call) + "/status");

        Broker.take(call.ended("completed"));

        assertEquals("HANDLED|STATUS_TOLD", Database.text("select status, outcome from call where sid = ?", call.sid));
    }

    @Test
    void theChosenLanguageIsTheCallsInEveryOrderOfTheEvents() {
        for (boolean reversed : List.of(false, true)) {
            var call =
                    PlayedCall.german().chose("en").consented().askedFor(ORDER).done();
            var events = new ArrayList<CallEvent>(call.events());
            if (reversed) {
                Collections.reverse(events);
            }
            events.forEach(event -> Broker.take(List.of(event)));

            assertEquals("en|de", Database.text("select language, counted_language from call where sid = ?", call.sid));
        }
    }

    @Test
    void theListShowsItInWordsAndFiltersByIt() {
        Document page = Browser.open("/calls", with("outcome", "HUNG_UP"));

        assertEquals(List.of("Hung up Order number"), outcomes(page));
        assertEquals(
                List.of("Hung up"),
                page.select("select[name=outcome] option[selected]").eachText());
        assertEquals("Outcome: Hung up", page.select(".chips a").first().text());
        assertTrue(page.select(".quick a").first().attr("href").contains("outcome=HUNG_UP"));
        assertEquals(List.of("Enquiry noted"), outcomes(Browser.open("/calls", with("outcome", "enquiry_noted"))));
        assertEquals(List.of(), outcomes(Browser.open("/calls", with("outcome", "FAILED"))));
        supervisor()
                .queryParam("outcome", "LOST")
                .get("/calls")
                .then()
                .statusCode(400)
                .body(containsString("outcome"));
    }

    @Test
    void theApiHasItToo() {
        supervisor()
                .queryParams(with("outcome", "HUNG_UP"))
                .get("/api/calls")
                .then()
                .statusCode(200)
                .body("items.sid", is(List.of(HUNG_UP.sid)))
                .body("items[0].outcome", is("HUNG_UP"))
                .body("items[0].step", is("ORDER"));
    }

    @Test
    void thePageSaysItInTheLanguageOfTheReader() {
        for (var words : Map.of(
                        "en",
                        "Hung up while entering the order number",
                        "de",
                        "Hat beim Eingeben der Bestellnummer aufgelegt",
                        "ru",
                        "Звонящий положил трубку при вводе номера заказа")
                .entrySet()) {
            Document page = Browser.read(
                    supervisor().header("Accept-Language", words.getKey()).get("/calls/" + Database.idOf(HUNG_UP)),
                    200);

            assertEquals(words.getValue(), page.select(".heading .outcome").text());
        }
    }

    @Test
    void thePageTellsTheNewEventsInWordsAndFoldsTechnicalDetailsAway() {
        var call = PlayedCall.german()
                .chose("en")
                .then("9", "We store …", turn -> new CallEvent.ConsentExplained(turn, "en-1"))
                .consented()
                .answered(ORDER, VERIFYING)
                .wrongPostcode(ORDER, 1)
                .verified(ORDER)
                .failed("/webhook/help");
        Broker.take(call);

        Document page = Browser.open("/calls/" + Database.idOf(call));

        assertEquals(
                List.of(
                        "Incoming call",
                        "Language chosen",
                        "Consent question explained",
                        "Consent given",
                        "Order number entered",
                        "Order number confirmed",
                        "Wrong postcode",
                        "Caller verified",
                        "Problem"),
                page.select(".step .kind").eachText());
        assertEquals(
                List.of(
                        "Was asked for the postcode",
                        "Heard the status",
                        "Twilio could not fetch or play Liza’s answer"),
                page.select(".step .answer").eachText());
        assertEquals(
                List.of("Kind of problem: FALLBACK", "Error code: 11200", "Details: /webhook/help"),
                page.select(".step-problem details .detail").eachText());
        assertEquals(List.of(), page.select(".step > .detail").eachText());
    }

    private static PlayedCall consented() {
        return PlayedCall.german().consented();
    }

    private static PlayedCall told() {
        return consented().askedFor(ORDER);
    }

    private static PlayedCall verifying() {
        return consented().answered(ORDER, VERIFYING);
    }

    private static Map<String, String> with(String name, String value) {
        return Map.of("from", DAY.get("from"), "to", DAY.get("to"), name, value);
    }

    private static List<String> outcomes(Document page) {
        return page.select("table.rows tbody td[data-label=Outcome]").eachText();
    }
}
