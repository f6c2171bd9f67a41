package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Question;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Calls from a number, then searches every place for it, in all its encodings. */
class PrivacyIT {

    /** A search of everything takes half of it after the other tests. */
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private static final List<String> ONE_ROW = List.of("table caller");

    private final Liza liza = Liza.running();

    @Test
    void whoeverRefusesLeavesNothing() throws Exception {
        String sid = call("+4915780000171", Calls.refusing());
        liza.dashboard.pathOfCall(sid);

        assertEquals(List.of(), new PersonalDataSearch(liza).placesOf("+4915780000171"));
    }

    @Test
    void whoeverDoesNotAnswerLeavesNothing() throws Exception {
        String sid = call("+4915780000272", Calls.content("1").fallingSilentAt(Question.CONSENT));
        liza.dashboard.pathOfCall(sid);

        assertEquals(List.of(), new PersonalDataSearch(liza).placesOf("+4915780000272"));
    }

    @Test
    void whoeverConsentsStandsInOneRowUntilTheyAreErased() throws Exception {
        String number = "+4915780000373";
        String sid = call(number, Calls.content("8800371").fallingSilentAt(Question.HELP));
        liza.dashboard.page(liza.dashboard.pathOfCall(sid), "8800371");
        assertEquals(List.of("table caller", "topic liza.calls"), new PersonalDataSearch(liza).placesOf(number));

        String person = location(liza.dashboard.submit("/privacy", "/privacy/people", Map.of("number", number)));
        liza.dashboard.visit(person + "/export.json").then().statusCode(200);
        String receipt = location(liza.dashboard.submit(
                person + "/erasure",
                "/privacy/erasures",
                Map.of("person", person.replaceFirst(".*/", ""), "digits", number)));

        assertEquals(
                List.of("topic liza.calls"),
                new PersonalDataSearch(liza).placesOf(number),
                "in Kafka until it expires");
        String page =
                liza.dashboard.visit(receipt).then().statusCode(200).extract().asString();
        assertTrue(
                Pattern.compile("expires by</dt><dd><time datetime=\"20")
                        .matcher(page)
                        .find(),
                page);
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertFalse(
                        new PersonalDataSearch(liza).placesOf("8800371").contains("table orders")));
    }

    @Test
    void whatIsOldGoesByItself() throws Exception {
        String number = "+4915780000474";
        String sid = call(number, Calls.content("1").fallingSilentAt(Question.ORDER));
        liza.dashboard.pathOfCall(sid);
        await().atMost(TIMEOUT)
                .untilAsserted(() ->
                        assertTrue(new PersonalDataSearch(liza).placesOf(number).containsAll(ONE_ROW)));

        liza.change("update call set started_at = started_at - interval '11 years' where sid = '" + sid + "'");

        await().atMost(TIMEOUT)
                .untilAsserted(
                        () -> assertEquals(List.of("topic liza.calls"), new PersonalDataSearch(liza).placesOf(number)));
    }

    /** Proves that the search finds every encoding. */
    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        String number = "+4915780000575";
        var encodings = PersonalDataSearch.encodings(number);
        liza.change("create table planted (text varchar)");
        try {
            for (String form : encodings) {
                liza.change("insert into planted values ('x" + form + "y')");
            }
            assertEquals(encodings.size(), new PersonalDataSearch(liza).rowsOf("planted", number));
        } finally {
            liza.change("drop table planted");
        }
    }

    private String call(String number, Caller caller) {
        return liza.telephone().from(number).caller(caller).call().callSid();
    }

    private static String location(Response redirection) {
        return URI.create(redirection.then().statusCode(303).extract().header("Location"))
                .getPath();
    }
}
