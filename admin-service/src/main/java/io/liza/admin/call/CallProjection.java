package io.liza.admin.call;

import io.liza.admin.inbox.Projection;
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
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Keeps one row for each call. */
@ApplicationScoped
public class CallProjection implements Projection {

    private static final String INSERT_CALLERS =
            """
            insert into caller (number) select unnest($1::text[]) on conflict (number) do nothing
            """;

    private static final String MERGE_CALLS =
            """
            merge into call using (
                select seen.*, caller.id as caller_id
                from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
                            $7::timestamptz[], $8::integer[])
                         as seen (sid, started_at, language, country_code, number, status, ended_at, seconds)
                left join caller on caller.number = seen.number
            ) as news on call.sid = news.sid
            when matched then update set
                started_at   = least(call.started_at, news.started_at),
                ended_at     = greatest(call.ended_at, news.ended_at),
                seconds      = coalesce(call.seconds, news.seconds),
                country_code = coalesce(call.country_code, news.country_code),
                caller_id    = coalesce(call.caller_id, news.caller_id),
                closed_by_sweeper = call.closed_by_sweeper and news.ended_at is null,
                troubled     = call.troubled or news.status = 'PROBLEM',
                status       = case
                    when call.status_by_hand or call_status_rank(call.status) >= call_status_rank(news.status)
                    then call.status else news.status end
            when not matched then insert (sid, started_at, ended_at, seconds, language, country_code, caller_id, status, troubled)
                values (news.sid, coalesce(news.started_at, news.ended_at), news.ended_at, news.seconds, news.language, news.country_code,
                        news.caller_id, news.status, news.status = 'PROBLEM')
            """;

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var news = new TreeMap<String, CallNews>();
        events.forEach(event -> news.merge(event.turn().callSid(), CallNews.of(event), CallNews::and));
        return insertCallers(transaction, news.values()).chain(() -> mergeCalls(transaction, news.values()));
    }

    /** Sorted, so that two transactions never wait for each other crosswise. */
    private static Uni<Void> insertCallers(SqlConnection transaction, Collection<CallNews> news) {
        String[] numbers = news.stream()
                .map(CallNews::number)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toArray(String[]::new);
        return numbers.length == 0
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(INSERT_CALLERS)
                        .execute(Tuple.of(numbers))
                        .replaceWithVoid();
    }

    private static Uni<Void> mergeCalls(SqlConnection transaction, Collection<CallNews> news) {
        Tuple columns = Tuple.tuple(List.of(
                column(news, String[]::new, CallNews::callSid),
                column(news, OffsetDateTime[]::new, call -> utc(call.startedAt())),
                column(news, String[]::new, CallNews::language),
                column(news, String[]::new, CallNews::countryCode),
                column(news, String[]::new, CallNews::number),
                column(news, String[]::new, call -> call.status().name()),
                column(news, OffsetDateTime[]::new, call -> utc(call.endedAt())),
                column(news, Integer[]::new, CallNews::seconds)));
        return transaction.preparedQuery(MERGE_CALLS).execute(columns).replaceWithVoid();
    }

    private static <T> T[] column(Collection<CallNews> news, IntFunction<T[]> array, Function<CallNews, T> value) {
        return news.stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
