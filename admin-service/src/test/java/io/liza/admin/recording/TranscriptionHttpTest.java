package io.liza.admin.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.StoredRecordings;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Several replicas transcribe the messages. */
@QuarkusTest
class TranscriptionHttpTest {

    /** Works until the test ends it. */
    private static final class SlowTranscriber implements Transcriber {

        private final CompletableFuture<String> text = new CompletableFuture<>();

        @Override
        public boolean isEnabled() {
            return true;
        }

        @Override
        public Uni<String> transcribe(Buffer audio) {
            return Uni.createFrom().completionStage(text);
        }
    }

    @Test
    void noOtherReplicaTakesAMessageWhileItIsTranscribed() {
        var transcriber = new SlowTranscriber();
        QuarkusMock.installMockForType(transcriber, Transcriber.class);
        String sid = PlayedCall.recording();
        StoredRecordings.add(sid);
        Broker.take(PlayedCall.german()
                .consented()
                .toPeople(null, PeopleOffer.MESSAGE)
                .leftMessage(null, sid)
                .ended("completed"));
        String claimed = "select transcribe_at > now() + interval '2 minutes' from recording where transcribe_tries = 1 and sid = ?";

        await().atMost(30, SECONDS).until(() -> !Database.rows(claimed, sid).isEmpty());
        assertEquals("t", Database.text(claimed, sid));

        transcriber.text.complete("please call");
        await().atMost(30, SECONDS)
                .until(() -> Database.text("select transcript from recording where sid = ?", sid), "please call"::equals);
    }
}
