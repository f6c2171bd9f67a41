package io.liza.admin.inbox;

import io.liza.event.CallEvent;
import io.liza.event.Turn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table {@code conversation}, whose key deduplicates events. Plain SQL: one statement for each batch. */
final class EventTable {

    private static final String INSERT =
            """
            insert into conversation (id, call_sid, turn, at, type, heard, said, detail)
            select id, call_sid, turn, at, type, heard, said::varchar[], detail::jsonb
            from :incoming
            on conflict (id) do nothing
            returning id
            """;

    private EventTable() {}

    /** Stores the events and returns those that were new. */
    static Uni<List<CallEvent>> insert(SqlConnection transaction, Collection<CallEvent> events) {
        var byId = new TreeMap<UUID, CallEvent>();
        events.forEach(event -> byId.putIfAbsent(event.id(), event));
        return new ColumnArrays<>(byId.entrySet())
                .column("id", ColumnType.ID, Map.Entry::getKey)
                .column("call_sid", ColumnType.TEXT, row -> turn(row).callSid())
                .column("turn", ColumnType.INTEGER, row -> turn(row).number())
                .column("at", ColumnType.TIMESTAMPTZ, row -> turn(row).at())
                .column("type", ColumnType.TEXT, row -> row.getValue().type())
                .column("heard", ColumnType.TEXT, row -> turn(row).heard())
                .column("said", ColumnType.ARRAY, row -> turn(row).said())
                .column(
                        "detail",
                        ColumnType.TEXT,
                        row -> EventDetails.json(row.getValue().accept(EventDetails.OF_EVENT)))
                .execute(transaction, INSERT)
                .map(inserted -> StreamSupport.stream(inserted.spliterator(), false)
                        .map(row -> byId.get(row.getUUID("id")))
                        .toList());
    }

    private static Turn turn(Map.Entry<UUID, CallEvent> row) {
        return row.getValue().turn();
    }
}
