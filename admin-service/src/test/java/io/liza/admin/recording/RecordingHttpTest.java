package io.liza.admin.recording;

import static io.liza.admin.fixture.StoredRecordings.AUDIO;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.program;
import static io.liza.admin.fixture.Visitor.supervisor;
import static io.liza.admin.fixture.Visitor.viewer;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Metrics;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.StoredRecordings;
import io.liza.admin.fixture.Trail;
import io.liza.admin.twilio.TwilioApi;
import io.liza.event.CallEvent;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recorded messages are played from Twilio, and deleted there first. */
@QuarkusTest
class RecordingHttpTest {

    private record Message(PlayedCall call, String sid) {

        static Message left() {
            String sid = PlayedCall.recording();
            var message = new Message(
                    PlayedCall.german()
                            .consented()
                            .toPeople("4738001", PeopleOffer.MESSAGE)
                            .leftMessage("4738001", sid)
                            .ended("completed"),
                    sid);
            Broker.take(message.call);
            return message;
        }

        static Message stored() {
            Message message = left();
            StoredRecordings.add(message.sid);
            return message;
        }

        String entry() {
            return "/inbox/" + Database.number("select task_id from task_call where call_id = ?", Database.idOf(call));
        }

        String audio() {
            return entry() + "/recordings/" + id();
        }

        long id() {
            return Database.number("select id from recording where sid = ?", sid);
        }

        void awaitGone() {
            await().atMost(30, SECONDS).until(() -> Database.columnsHolding(sid).isEmpty());
            assertFalse(StoredRecordings.has(sid));
        }
    }

    @Test
    void aMessageIsPlayedOnceTwilioHasIt() {
        Message message = Message.left();
        supervisor().get(message.audio()).then().statusCode(404);

        StoredRecordings.add(message.sid());
        Response played = supervisor().get(message.audio());

        played.then()
                .statusCode(200)
                .contentType("audio/mpeg")
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "no-store");
        assertArrayEquals(AUDIO, played.asByteArray());
        assertFalse(
                played.headers().toString().contains("127.0.0.1"),
                played.headers().toString());
    }

    @Test
    void aPlayerCanSeek() {
        Message message = Message.stored();

        Response part = supervisor().header("Range", "bytes=1000-1999").get(message.audio());
        part.then().statusCode(206).header("Content-Range", "bytes 1000-1999/" + AUDIO.length);
        assertArrayEquals(Arrays.copyOfRange(AUDIO, 1_000, 2_000), part.asByteArray());
        Response rest = supervisor()
                .header("Range", "bytes=" + (AUDIO.length - 1_000) + "-")
                .get(message.audio());
        rest.then().statusCode(206);
        assertEquals(1_000, rest.asByteArray().length);
        supervisor()
                .header("Range", "bytes=300000-")
                .get(message.audio())
                .then()
                .statusCode(416);
        supervisor().header("Range", "lines=1-2").get(message.audio()).then().statusCode(200);
    }

    @Test
    void onlySupervisorsPlayMessagesAndOnlyThoseOfTheEntry() {
        Message message = Message.stored();
        Message other = Message.stored();

        viewer().get(message.audio()).then().statusCode(403);
        viewer().get(message.entry())
                .then()
                .statusCode(200)
                .body(containsString("Only supervisors can play messages"), not(containsString("<audio")));
        supervisor().get(message.entry() + "/recordings/" + other.id()).then().statusCode(404);
        supervisor()
                .get(message.entry() + "/recordings/" + message.sid())
                .then()
                .statusCode(404);
        supervisor().get(message.entry() + "/recordings/../x").then().statusCode(not(200));
    }

    @Test
    void programsThatMayWriteFetchMessages() {
        Message message = Message.stored();
        String entry = "/api" + message.entry().replace("inbox", "tasks");
        var program = program("paula-plays", "SUPERVISOR");
        int id = program.get(entry).path("recordings[0].id");

        Response played = program("paula-plays", "SUPERVISOR").get(entry + "/recordings/" + id);

        played.then().statusCode(200).contentType("audio/mpeg");
        assertArrayEquals(AUDIO, played.asByteArray());
        program("rita-reader", "VIEWER").get(entry + "/recordings/" + id).then().statusCode(403);
    }

    @Test
    void theFirstTimeThatSomebodyPlaysAMessageIsRemembered() {
        Message message = Message.stored();
        long trail = Trail.end();
        supervisor().get(message.entry()).then().body(containsString("Nobody has listened to it yet"));

        as("hanna-hears", "SUPERVISOR").header("Range", "bytes=0-").get(message.audio());
        as("hanna-hears", "SUPERVISOR").header("Range", "bytes=500-").get(message.audio());
        as("hugo-hears", "SUPERVISOR").get(message.audio());

        supervisor()
                .get(message.entry())
                .then()
                .body(containsString("Played by hanna-hears"), containsString("Played by hugo-hears"));
        assertEquals(
                2,
                Trail.since(trail).stream()
                        .filter(line -> line.contains("RECORDING_HEARD"))
                        .count());
    }

    @Test
    void aMessageThatCannotBeMarkedAsHeardHoldsNoConnection() {
        Message message = Message.stored();
        Database.run("alter table recording_heard add constraint unlucky check (heard_by <> 'ursula-unlucky')");
        try {
            for (int i = 0; i < TwilioApi.DOWNLOADS; i++) {
                as("ursula-unlucky", "SUPERVISOR").get(message.audio()).then().statusCode(409);
            }
        } finally {
            Database.run("alter table recording_heard drop constraint unlucky");
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> supervisor().get(message.audio()).then().statusCode(200));
    }

    @Test
    void aDiscardedMessageIsDeletedAtTwilioThoughItFailsAtFirst() {
        String first = PlayedCall.recording();
        String second = PlayedCall.recording();
        StoredRecordings.add(first);
        StoredRecordings.add(second);
        StoredRecordings.failToDelete(first, 2);
        var call = PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.MESSAGE)
                .leftMessage(null, first)
                .reviewed(first, false)
                .leftMessage(null, second)
                .reviewed(second, true);
        Broker.take(withoutReport(call));

        new Message(call, first).awaitGone();
        assertEquals(2, failedDeletions(call));
        assertTrue(StoredRecordings.has(second));
        supervisor().get(new Message(call, second).audio()).then().statusCode(200);

        // A late event with the SID of the deleted recording changes nothing, except that Liza deletes it once more.
        Broker.take(call);
        new Message(call, first).awaitGone();
        assertEquals("MESSAGE|1", Database.text("select kind, calls from task where call_id = ?", Database.idOf(call)));
    }

    @Test
    void aRecordingThatIsGoneAlreadyCountsAsDeletedSinceTwilioHasReportedIt() {
        String sid = PlayedCall.recording();
        var call = discarded(Instant.now().truncatedTo(ChronoUnit.MILLIS), sid);
        Broker.take(call);

        new Message(call, sid).awaitGone();
        assertEquals(0, failedDeletions(call));
    }

    @Test
    void aRecordingThatTwilioStoresOnlyAfterTheFirstDeletionsIsDeleted() {
        String sid = PlayedCall.recording();
        var call = discarded(Instant.now().truncatedTo(ChronoUnit.MILLIS), sid);
        Broker.take(withoutReport(call));
        await().atMost(30, SECONDS).until(() -> failedDeletions(call) >= 2);
        assertTrue(Database.columnsHolding(sid).contains("recording.sid"), "Liza still has to delete it");

        StoredRecordings.add(sid);
        Broker.take(call);

        new Message(call, sid).awaitGone();
    }

    @Test
    void aRecordingThatIsReportedAfterItSeemedToBeGoneIsDeletedAgain() {
        String sid = PlayedCall.recording();
        var call = discarded(Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(2, ChronoUnit.HOURS), sid);
        Broker.take(withoutReport(call));
        new Message(call, sid).awaitGone();

        StoredRecordings.add(sid);
        Broker.take(call);

        await().atMost(30, SECONDS).until(() -> !StoredRecordings.has(sid));
        new Message(call, sid).awaitGone();
    }

    private static long failedDeletions(PlayedCall call) {
        return Database.number(
                "select delete_tries from recording where discarded and call_id = ?", Database.idOf(call));
    }

    private static PlayedCall discarded(Instant at, String sid) {
        return PlayedCall.german()
                .at(at)
                .consented()
                .toPeople(null, PeopleOffer.MESSAGE)
                .leftMessage(null, sid)
                .reviewed(sid, false);
    }

    private static List<CallEvent> withoutReport(PlayedCall call) {
        return call.events().stream()
                .filter(event -> !(event instanceof CallEvent.RecordingCompleted))
                .toList();
    }

    @Test
    void aTranscriptIsShownToThoseWhoMayPlayTheMessage() {
        Message message = Message.stored();

        await().atMost(60, SECONDS)
                .until(() -> supervisor().get(message.entry()).asString().contains("<blockquote"));

        assertEquals(
                String.valueOf(AUDIO.length),
                Database.text("select transcript from recording where sid = ?", message.sid()));
        viewer().get(message.entry()).then().body(not(containsString("<blockquote")));
    }

    @Test
    void theAgeOfTheOldestDeletionIsMeasured() {
        String sid = PlayedCall.recording();
        StoredRecordings.add(sid);
        StoredRecordings.failToDelete(sid, Integer.MAX_VALUE);
        var call = discarded(PlayedCall.MORNING, sid);
        Broker.take(call);
        Database.run("update recording set delete_since = now() - interval '3 hours' where sid = '" + sid + "'");

        await().atMost(30, SECONDS).until(() -> deletionAge() >= 3 * 3_600);

        StoredRecordings.failToDelete(sid, 0);
        Database.run("update recording set next_try_at = now() where sid = '" + sid + "'");
        new Message(call, sid).awaitGone();
        await().atMost(30, SECONDS).until(() -> deletionAge() < 3_600);
    }

    private static double deletionAge() {
        return Metrics.value("liza_recordings_deletion_age_seconds");
    }
}
