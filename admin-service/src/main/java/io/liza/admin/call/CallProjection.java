package io.liza.admin.call;

import io.liza.admin.inbox.Projection;
import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Keeps one row for each call. */
@ApplicationScoped
class CallProjection implements Projection {

    private static final String FIND_CALLERS = "select number, id from find_or_create_callers($1, $2)";

    private static final String MERGE_CALLS =
            """
            merge into call using (
                select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::bigint[], $6::text[],
                                     $7::timestamptz[], $8::integer[])
                    as seen (sid, started_at, language, country_code, caller_id, status, ended_at, seconds)
            ) as news on call.sid = news.sid
            when matched then update set
                started_at   = least(call.started_at, news.started_at),
                ended_at     = greatest(call.ended_at, news.ended_at),
                seconds      = coalesce(call.seconds, news.seconds),
                country_code = coalesce(call.country_code, news.country_code),
                caller_id    = coalesce(call.caller_id, news.caller_id),
                closed_by_sweeper = call.closed_by_sweeper and news.ended_at is null,
                had_problem  = call.had_problem or news.status = 'PROBLEM',
                status       = case
                    when call.status_overridden or call_status_rank(call.status) >= call_status_rank(news.status)
                    then call.status else news.status end
            when not matched then insert (sid, started_at, ended_at, seconds, language, country_code, caller_id, status, had_problem)
                values (news.sid, coalesce(news.started_at, news.ended_at), news.ended_at, news.seconds, news.language, news.country_code,
                        news.caller_id, news.status, news.status = 'PROBLEM')
            """;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var news = new TreeMap<String, CallUpdate>();
        events.forEach(event -> news.merge(event.turn().callSid(), CallUpdate.of(event), CallUpdate::and));
        return findCallers(transaction, news.values())
                .chain(callers -> mergeCalls(transaction, news.values(), callers));
    }

    /** The ids of those who consented, by their numbers; made where they are new. */
    private static Uni<Map<String, Long>> findCallers(SqlConnection transaction, Collection<CallUpdate> news) {
        List<PhoneNumber> numbers = news.stream()
                .map(CallUpdate::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple columns = Tuple.of(
                column(numbers, String[]::new, PhoneNumber::value),
                column(numbers, String[]::new, PhoneNumber::masked));
        return transaction.preparedQuery(FIND_CALLERS).execute(columns).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString("number"), row -> row.getLong("id"))));
    }

    private static Uni<Void> mergeCalls(
            SqlConnection transaction, Collection<CallUpdate> news, Map<String, Long> callers) {
        Tuple columns = Tuple.tuple(List.of(
                column(news, String[]::new, CallUpdate::callSid),
                column(news, OffsetDateTime[]::new, call -> utc(call.startedAt())),
                column(news, String[]::new, CallUpdate::language),
                column(news, String[]::new, CallUpdate::countryCode),
                column(
                        news,
                        Long[]::new,
                        call -> call.number() == null
                                ? null
                                : callers.get(call.number().value())),
                column(news, String[]::new, call -> call.status().name()),
                column(news, OffsetDateTime[]::new, call -> utc(call.endedAt())),
                column(news, Integer[]::new, CallUpdate::seconds)));
        return transaction.preparedQuery(MERGE_CALLS).execute(columns).replaceWithVoid();
    }

    private static <E, T> T[] column(Collection<E> rows, IntFunction<T[]> array, Function<E, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
