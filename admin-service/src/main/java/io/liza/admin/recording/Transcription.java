package io.liza.admin.recording;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Transcribes new messages, one after the other. The text is stored with the recording, and deleted with it. */
@ApplicationScoped
class Transcription {

    private static final Logger LOG = Logger.getLogger(Transcription.class);
    private static final int OK = 200;

    /** Two minutes of MP3 take 2 MB at most. */
    private static final long MAX_BYTES = 10_000_000;

    /** Longest time in which Twilio sends the audio. */
    private static final Duration DOWNLOAD = Duration.ofMinutes(1);

    /** For longer than the download and the program may take, so that no other replica transcribes the same recording. */
    private static final String CLAIM =
            """
            update recording set
                transcribe_tries = transcribe_tries + 1,
                transcribe_at = now() + $1 * interval '1 millisecond'
            where id = (
                select id from recording
                where sid is not null and delete_since is null and turn is not null and transcript is null
                  and transcribe_tries < 5 and transcribe_at <= now()
                order by transcribe_at, id limit 1 for update skip locked)
            returning id, sid
            """;

    /** Tries five times, after longer and longer pauses, since Twilio may not have the recording yet. */
    private static final String POSTPONE =
            """
            update recording set transcribe_at = now() + interval '10 seconds' * power(4, transcribe_tries - 1) where id = $1
            """;

    private static final String STORE = "update recording set transcript = $2 where id = $1 and delete_since is null";

    private final Pool database;
    private final TwilioRecordings twilio;
    private final Transcriber transcriber;
    private final Duration claim;

    Transcription(Pool database, TwilioRecordings twilio, Transcriber transcriber, RecordingConfig config) {
        this.database = database;
        this.twilio = twilio;
        this.transcriber = transcriber;
        this.claim = config.transcribeTimeout().plus(DOWNLOAD.multipliedBy(2));
    }

    @Scheduled(every = "{admin.recording.transcribe-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> run() {
        Uni<Void> work = transcriber.isEnabled() && twilio.isConfigured()
                ? next()
                : Uni.createFrom().voidItem();
        return work.onFailure()
                .invoke(failure -> LOG.warnf("Messages could not be transcribed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> next() {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(claim.toMillis()))
                .map(RowSet::iterator)
                .chain(rows -> rows.hasNext()
                        ? transcribe(rows.next()).chain(this::next)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> transcribe(Row recording) {
        return twilio.audio(recording.getString("sid"), null)
                .chain(Transcription::read)
                .ifNoItem()
                .after(DOWNLOAD)
                .fail()
                .chain(transcriber::transcribe)
                .chain(text -> database.preparedQuery(STORE).execute(Tuple.of(recording.getLong("id"), text)))
                .onFailure()
                .invoke(failure -> LOG.warnf("A message could not be transcribed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithUni(() -> database.preparedQuery(POSTPONE).execute(Tuple.of(recording.getLong("id"))))
                .replaceWithVoid();
    }

    private static Uni<Buffer> read(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            response.request().reset();
            return Uni.createFrom()
                    .failure(new IllegalStateException("Twilio answers with status " + response.statusCode()));
        }
        var bytes = new AtomicLong();
        return response.toMulti()
                .onItem()
                .invoke(part -> {
                    if (bytes.addAndGet(part.length()) > MAX_BYTES) {
                        response.request().reset();
                        throw new IllegalStateException("the recording is too large");
                    }
                })
                .collect()
                .in(Buffer::buffer, Buffer::appendBuffer);
    }
}
