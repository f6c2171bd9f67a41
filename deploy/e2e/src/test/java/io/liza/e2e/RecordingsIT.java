package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.standin.Recording;
import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.caller.Answer;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.caller.Message;
import io.liza.local.telephone.caller.Question;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recorded messages are deleted at Twilio on every way on which personal data goes. */
class RecordingsIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final Liza liza = Liza.running();

    @AfterEach
    void mendTwilio() {
        liza.twilio.failingDeletions(0);
    }

    @Test
    void anErasureDeletesTheRecordingEvenIfTwilioFailsAtFirst() throws Exception {
        String number = "+4915780000571";
        String recording = leaveMessage(number, "9291");
        liza.twilio.failingDeletions(2);

        String person = location(liza.dashboard.submit("/privacy", "/privacy/people", Map.of("number", number)));
        String receipt = location(liza.dashboard.submit(
                person + "/erasure",
                "/privacy/erasures",
                Map.of("person", person.replaceFirst(".*/", ""), "digits", number)));
        liza.dashboard.visit(receipt).then().statusCode(200);

        await().atMost(TIMEOUT).until(liza.twilio::deleted, hasItem(recording));
        assertEquals(List.of(), keptAtTwilio(recording));
        await().atMost(TIMEOUT)
                .until(
                        () -> liza.ask("select 'recording' from recording where sid = '" + recording + "' union all"
                                + " select 'conversation' from conversation where detail::text like '%" + recording
                                + "%'"),
                        List.of()::equals);
        assertFalse(new PersonalDataSearch(liza).placesOf(number).contains("table caller"));
    }

    @Test
    void theRetentionDeletesTheRecordingAndLeavesTheCall() throws Exception {
        String number = "+4915780000572";
        String recording = leaveMessage(number, "9292");

        liza.change("update recording set at = at - interval '31 days' where sid = '" + recording + "'");

        await().atMost(TIMEOUT).until(liza.twilio::deleted, hasItem(recording));
        assertTrue(new PersonalDataSearch(liza).placesOf(number).contains("table caller"));
    }

    /** The SID of the recording, once it is in the inbox. */
    private String leaveMessage(String number, String order) throws Exception {
        CallReport call = liza.telephone()
                .from(number)
                .message(Message.lasting(2))
                .caller(Calls.content(order)
                        .wantingPeople()
                        .whenever(Question.CALLBACK, Answer.NO)
                        .whenever(Question.MESSAGE, Answer.YES)
                        .whenever(Question.MESSAGE_CONSENT, Answer.YES))
                .call();
        assertTrue(call.endedProperly(), call.explanation());
        String recording = call.recordings().get(0);
        await().atMost(TIMEOUT)
                .until(
                        () -> liza.ask("select sid from recording where sid = '" + recording + "'"),
                        List.of(recording)::equals);
        assertEquals(List.of(recording), keptAtTwilio(recording));
        return recording;
    }

    private List<String> keptAtTwilio(String recording) {
        return liza.twilio.recordings().stream()
                .map(Recording::sid)
                .filter(recording::equals)
                .toList();
    }

    private static String location(Response response) {
        return URI.create(response.then().statusCode(303).extract().header("Location"))
                .getPath();
    }
}
