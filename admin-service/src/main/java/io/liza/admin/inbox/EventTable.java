package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The table {@code conversation}, whose key deduplicates events. Plain SQL: one statement for each batch. */
final class EventTable {

    private static final String INSERT =
            """
            insert into conversation (id, call_sid, turn, at, type, heard, said, detail)
            select id, call_sid, turn, at, type, heard, array(select jsonb_array_elements_text(said::jsonb)), detail::jsonb
            from :incoming
            on conflict (id) do nothing
            returning id
            """;

    private EventTable() {}

    /** Stores the events and returns those that were new. */
    static Uni<List<CallEvent>> insert(SqlConnection transaction, Collection<CallEvent> events) {
        Map<UUID, CallEvent> byId =
                events.stream().collect(Collectors.toMap(CallEvent::id, Function.identity(), (first, again) -> first));
        List<CallEvent> sorted = byId.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        return new ColumnArrays<>(sorted)
                .column("id", ColumnType.ID, CallEvent::id)
                .column("call_sid", ColumnType.TEXT, event -> event.turn().callSid())
                .column("turn", ColumnType.INTEGER, event -> event.turn().number())
                .column("at", ColumnType.TIMESTAMPTZ, event -> event.turn().at())
                .column("type", ColumnType.TEXT, CallEvent::type)
                .column("heard", ColumnType.TEXT, event -> event.turn().heard())
                .column(
                        "said",
                        ColumnType.TEXT,
                        event -> EventDetails.json(event.turn().said()))
                .column("detail", ColumnType.TEXT, event -> EventDetails.json(event.accept(EventDetails.OF_EVENT)))
                .execute(transaction, INSERT)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .collect(Collectors.toSet()))
                .map(inserted -> sorted.stream()
                        .filter(event -> inserted.contains(event.id()))
                        .toList());
    }
}
