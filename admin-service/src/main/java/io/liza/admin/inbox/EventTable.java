package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table of events, which is also the memory of what has been taken in. */
final class EventTable {

    private static final String INSERT =
            """
            insert into conversation (id, call_sid, turn, at, type, heard, said, detail)
            select id, call_sid, turn, at, type, heard, array(select jsonb_array_elements_text(said::jsonb)), detail::jsonb
            from unnest($1::uuid[], $2::text[], $3::integer[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[])
                as event (id, call_sid, turn, at, type, heard, said, detail)
            on conflict (id) do nothing
            returning id
            """;

    private EventTable() {}

    /** Stores the events and gives back those that were not there yet. */
    static Uni<List<CallEvent>> insert(SqlConnection transaction, Collection<CallEvent> events) {
        Map<UUID, CallEvent> byId =
                events.stream().collect(Collectors.toMap(CallEvent::id, Function.identity(), (first, again) -> first));
        List<CallEvent> sorted = byId.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return transaction
                .preparedQuery(INSERT)
                .execute(columns(sorted))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EventTable::id)
                        .collect(Collectors.toCollection(HashSet::new)))
                .map(fresh -> only(fresh, sorted));
    }

    private static Tuple columns(List<CallEvent> events) {
        return Tuple.tuple(List.of(
                column(events, UUID[]::new, CallEvent::id),
                column(events, String[]::new, event -> event.turn().callSid()),
                column(events, Integer[]::new, event -> event.turn().number()),
                column(events, OffsetDateTime[]::new, event -> event.turn().at().atOffset(ZoneOffset.UTC)),
                column(events, String[]::new, CallEvent::type),
                column(events, String[]::new, event -> event.turn().heard()),
                column(
                        events,
                        String[]::new,
                        event -> EventDetails.json(event.turn().said())),
                column(events, String[]::new, event -> EventDetails.json(event.accept(EventDetails.OF_EVENT)))));
    }

    private static <T> T[] column(List<CallEvent> events, IntFunction<T[]> array, Function<CallEvent, T> value) {
        return events.stream().map(value).toArray(array);
    }

    private static UUID id(Row row) {
        return row.getUUID("id");
    }

    private static List<CallEvent> only(Set<UUID> ids, List<CallEvent> events) {
        return events.stream().filter(event -> ids.contains(event.id())).toList();
    }
}
