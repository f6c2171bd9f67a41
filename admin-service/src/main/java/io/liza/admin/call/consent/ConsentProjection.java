package io.liza.admin.call.consent;

import static io.liza.admin.inbox.ColumnType.BIGINT;
import static io.liza.admin.inbox.ColumnType.ID;
import static io.liza.admin.inbox.ColumnType.TEXT;
import static io.liza.admin.inbox.ColumnType.TIMESTAMPTZ;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.ConsentGiven;
import io.liza.event.CallEvent.ConsentRefused;
import io.liza.event.CallEvent.RecordingConsentGiven;
import io.liza.event.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Stores the answers to the consent question, and the versions of its wording and of that about recordings. The conversation
 * itself proves the consent to a recording.
 */
@ApplicationScoped
class ConsentProjection implements Projection {

    /** Leaves out known wordings, whose rows would be locked for other transactions even without a change. */
    private static final String INSERT_WORDINGS =
            """
            insert into wording (version, language, sentence, first_used_at)
            select distinct on (wording) wording, language, sentence, at
            from :incoming
            where not exists (
                select from wording as known
                where version = incoming.wording and (known.sentence is not null or incoming.sentence is null))
            order by wording, sentence nulls last, at
            on conflict (version) do update set sentence = excluded.sentence
                where wording.sentence is null and excluded.sentence is not null
            """;

    private static final String INSERT_ANSWERS =
            """
            insert into consent (id, call_id, answer, at, wording, language, pressed, answered_after_millis)
            select incoming.id, call.id, answer, at, wording, incoming.language, pressed, answered_after
            from :incoming
            join call on call.sid = incoming.sid
            where answer is not null
            on conflict (id) do nothing
            """;

    /**
     * An answer with the version and the sentence of the question.
     *
     * @param answer null for the question about a recording
     */
    private record Answer(
            CallEvent event, ConsentAnswer answer, String wording, String sentence, Long answeredAfterMillis) {

        static Stream<Answer> of(CallEvent event) {
            if (event instanceof ConsentGiven given) {
                return Stream.of(new Answer(
                        event, ConsentAnswer.GIVEN, given.wording(), given.sentence(), given.answeredAfterMillis()));
            }
            if (event instanceof ConsentRefused refused) {
                return Stream.of(new Answer(event, ConsentAnswer.REFUSED, refused.wording(), refused.sentence(), null));
            }
            if (event instanceof RecordingConsentGiven recorded) {
                return Stream.of(new Answer(event, null, recorded.wording(), recorded.sentence(), null));
            }
            return Stream.empty();
        }

        Turn turn() {
            return event.turn();
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        List<Answer> answers = events.stream().flatMap(Answer::of).toList();
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var columns = new ColumnArrays<>(answers)
                .column("id", ID, answer -> answer.event().id())
                .column("sid", TEXT, answer -> answer.turn().callSid())
                .column("answer", TEXT, answer -> Objects.toString(answer.answer(), null))
                .column("at", TIMESTAMPTZ, answer -> answer.turn().at())
                .column("wording", TEXT, Answer::wording)
                .column("sentence", TEXT, Answer::sentence)
                .column("language", TEXT, answer -> answer.turn().language())
                .column("pressed", TEXT, answer -> answer.turn().heard())
                .column("answered_after", BIGINT, Answer::answeredAfterMillis);
        return columns.execute(transaction, INSERT_WORDINGS)
                .chain(() -> columns.execute(transaction, INSERT_ANSWERS))
                .replaceWithVoid();
    }
}
