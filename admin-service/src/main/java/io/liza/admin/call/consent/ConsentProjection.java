package io.liza.admin.call.consent;

import io.liza.admin.inbox.Projection;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.ConsentGiven;
import io.liza.event.CallEvent.ConsentRefused;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Keeps every answer to the question for consent, and the words of the question. */
@ApplicationScoped
class ConsentProjection implements Projection {

    private static final String KEEP_WORDINGS =
            """
            insert into wording (version, language, sentence, first_used_at)
            select distinct on (version) version, language, sentence, at
            from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) as asked (version, language, sentence, at)
            order by version, sentence nulls last, at
            on conflict (version) do update set sentence = excluded.sentence
                where wording.sentence is null and excluded.sentence is not null
            """;

    private static final String KEEP_ANSWERS =
            """
            insert into consent (id, call_id, answer, at, wording, language, pressed)
            select said.id, call.id, said.answer, said.at, said.wording, said.language, said.pressed
            from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[])
                as said (id, sid, answer, at, wording, language, pressed)
            join call on call.sid = said.sid
            on conflict (id) do nothing
            """;

    /** One answer as an event tells it. */
    private record Said(CallEvent event, ConsentAnswer answer, String wording, String sentence) {

        static Stream<Said> of(CallEvent event) {
            if (event instanceof ConsentGiven given) {
                return Stream.of(new Said(event, ConsentAnswer.GIVEN, given.wording(), given.sentence()));
            }
            if (event instanceof ConsentRefused refused) {
                return Stream.of(new Said(event, ConsentAnswer.REFUSED, refused.wording(), refused.sentence()));
            }
            return Stream.empty();
        }

        OffsetDateTime at() {
            return event.turn().at().atOffset(ZoneOffset.UTC);
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        List<Said> answers = events.stream().flatMap(Said::of).toList();
        if (answers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] versions = strings(answers, Said::wording);
        String[] languages = strings(answers, said -> said.event().turn().language());
        OffsetDateTime[] times = answers.stream().map(Said::at).toArray(OffsetDateTime[]::new);
        Tuple kept = Tuple.tuple(List.of(
                answers.stream().map(said -> said.event().id()).toArray(UUID[]::new),
                strings(answers, said -> said.event().turn().callSid()),
                strings(answers, said -> said.answer().name()),
                times,
                versions,
                languages,
                strings(answers, said -> said.event().turn().heard())));
        return transaction
                .preparedQuery(KEEP_WORDINGS)
                .execute(Tuple.of(versions, languages, strings(answers, Said::sentence), times))
                .chain(() -> transaction.preparedQuery(KEEP_ANSWERS).execute(kept))
                .replaceWithVoid();
    }

    private static String[] strings(List<Said> answers, Function<Said, String> value) {
        return answers.stream().map(value).toArray(String[]::new);
    }
}
