package io.liza.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Caller;
import io.liza.local.telephone.caller.Script;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A number is called in from, and then looked for everywhere: byte by byte, and in the encodings that a number takes. */
class PrivacyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> ONE_ROW = List.of("table caller");

    private final Liza liza = Liza.running();

    @Test
    void whoeverRefusesLeavesNothing() throws Exception {
        String sid = call("+4915780000171", List.of("2"));
        liza.dashboard.pathOfCall(sid);

        assertEquals(List.of(), new Search(liza).placesOf("+4915780000171"));
    }

    @Test
    void whoeverDoesNotAnswerLeavesNothing() throws Exception {
        String sid = call("+4915780000272", List.of());
        liza.dashboard.pathOfCall(sid);

        assertEquals(List.of(), new Search(liza).placesOf("+4915780000272"));
    }

    @Test
    void whoeverConsentsStandsInOneRowUntilTheyAreErased() throws Exception {
        String number = "+4915780000373";
        String sid = call(number, List.of("1", "8800371#", "1"));
        liza.dashboard.page(liza.dashboard.pathOfCall(sid), "8800371");
        assertEquals(List.of("table caller", "topic liza.calls"), new Search(liza).placesOf(number));

        Response found = privacy().formParam("number", number).post("/privacy/people");
        String person =
                found.then().statusCode(303).extract().header("Location").replaceFirst(".*/", "");
        privacy().get("/privacy/people/" + person + "/export.json").then().statusCode(200);
        String receipt = privacy()
                .formParam("person", person)
                .post("/privacy/erasures")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertEquals(List.of("topic liza.calls"), new Search(liza).placesOf(number), "in Kafka until it expires");
        String page = privacy().get(receipt).then().statusCode(200).extract().asString();
        assertTrue(
                Pattern.compile("expires by</dt><dd><time datetime=\"20")
                        .matcher(page)
                        .find(),
                page);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertFalse(new Search(liza).placesOf("8800371").contains("table orders")));
    }

    @Test
    void whatIsOldIsNoLongerThereBySelf() throws Exception {
        String number = "+4915780000474";
        String sid = call(number, List.of("1"));
        liza.dashboard.pathOfCall(sid);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertTrue(new Search(liza).placesOf(number).containsAll(ONE_ROW)));

        liza.change("update call set started_at = started_at - interval '11 years' where sid = '" + sid + "'");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(List.of("topic liza.calls"), new Search(liza).placesOf(number)));
    }

    /** The search would find a number in whatever clothes. */
    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        String number = "+4915780000575";
        for (String clothes : Search.encodings(number)) {
            liza.change("create table if not exists planted (text varchar)");
            liza.change("insert into planted values ('x" + clothes + "y')");
            assertEquals(List.of("table planted"), new Search(liza).placesOf(number), clothes);
            liza.change("drop table planted");
        }
    }

    private String call(String number, List<String> keys) throws Exception {
        var report = liza.telephone()
                .from(number)
                .caller(new Script(keys, List.of(), Caller.SILENT))
                .call();
        return report.callSid();
    }

    private io.restassured.specification.RequestSpecification privacy() {
        return given().baseUri(liza.admin.url().toString())
                .redirects()
                .follow(false)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + liza.dashboard.token);
    }
}
