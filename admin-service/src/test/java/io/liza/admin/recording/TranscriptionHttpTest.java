package io.liza.admin.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.StoredRecordings;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Several replicas transcribe the messages. */
@QuarkusTest
class TranscriptionHttpTest {

    /** Works until the test ends it. */
    private static final class SlowTranscriber implements Transcriber {

        private final CountDownLatch began = new CountDownLatch(1);
        private final CompletableFuture<String> text = new CompletableFuture<>();

        @Override
        public boolean isEnabled() {
            return true;
        }

        @Override
        public Uni<String> transcribe(Buffer audio) {
            began.countDown();
            return Uni.createFrom().completionStage(text);
        }
    }

    @Inject
    Pool database;

    @Inject
    TwilioRecordings twilio;

    @Inject
    RecordingConfig config;

    @Test
    void noOtherReplicaTakesAMessageWhileItIsTranscribed() {
        String sid = PlayedCall.recording();
        StoredRecordings.add(sid);
        Broker.take(PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.MESSAGE)
                .leftMessage(null, sid)
                .ended("completed"));
        var transcriber = new SlowTranscriber();
        var transcription = new Transcription(database, twilio, transcriber, config);

        // The service itself may be faster.
        await().atMost(30, SECONDS).until(() -> {
            Database.run(
                    "update recording set transcript = null, transcribe_tries = 0, transcribe_at = now() where sid = '"
                            + sid + "'");
            transcription.run().subscribe().with(done -> {});
            return transcriber.began.await(1, SECONDS);
        });
        assertEquals(
                "t|t",
                Database.text(
                        "select transcript is null, transcribe_at > now() + interval '2 minutes' from recording where sid = ?",
                        sid));

        transcriber.text.complete("please call");
        await().atMost(30, SECONDS)
                .until(
                        () -> Database.text("select transcript from recording where sid = ?", sid),
                        "please call"::equals);
    }
}
