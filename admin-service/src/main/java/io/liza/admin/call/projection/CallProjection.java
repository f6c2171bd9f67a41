package io.liza.admin.call.projection;

import io.liza.admin.inbox.ColumnArrays;
import io.liza.admin.inbox.ColumnType;
import io.liza.admin.inbox.Projection;
import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Keeps one row for each call. */
@ApplicationScoped
class CallProjection implements Projection {

    /** Returns the callers with these numbers, and creates those that are new. */
    private static final String FIND_CALLERS = "select number, id from find_or_create_callers($1, $2)";

    /** If the end of a call is stored before its start, the call begins at the time of its end for now. */
    private static final String MERGE_CALLS =
            """
            merge into call using (select * from :incoming) as incoming on call.sid = incoming.sid
            when matched then update set
                %s,
                closed_by_sweeper = call.closed_by_sweeper and incoming.ended_at is null
            when not matched then insert (sid, %s) values (incoming.sid, %s)
            """
                    .formatted(
                            columns(CallColumn::assignment),
                            columns(column -> column.name),
                            columns(column -> column == CallColumn.STARTED_AT
                                    ? "coalesce(incoming.started_at, incoming.ended_at)"
                                    : "incoming." + column.name));

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<CallEvent> events) {
        var updates = new TreeMap<String, CallUpdate>();
        events.forEach(event -> updates.merge(event.turn().callSid(), CallUpdate.of(event), CallUpdate::and));
        return callers(transaction, updates.values()).chain(callers -> merge(transaction, updates.values(), callers));
    }

    /** Ids of the callers who gave consent, by number. */
    private static Uni<Map<String, Long>> callers(SqlConnection transaction, Collection<CallUpdate> updates) {
        List<PhoneNumber> numbers = updates.stream()
                .map(update -> update.get(CallColumn.CALLER))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Tuple parameters = Tuple.of(
                numbers.stream().map(PhoneNumber::value).toArray(String[]::new),
                numbers.stream().map(PhoneNumber::masked).toArray(String[]::new));
        return transaction.preparedQuery(FIND_CALLERS).execute(parameters).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .collect(Collectors.toMap(row -> row.getString("number"), row -> row.getLong("id"))));
    }

    private static Uni<Void> merge(
            SqlConnection transaction, Collection<CallUpdate> updates, Map<String, Long> callers) {
        var columns = new ColumnArrays<>(updates).column("sid", ColumnType.TEXT, CallUpdate::callSid);
        for (CallColumn<?> column : CallColumn.ALL) {
            add(columns, column, callers);
        }
        return columns.execute(transaction, MERGE_CALLS).replaceWithVoid();
    }

    private static <T> void add(ColumnArrays<CallUpdate> columns, CallColumn<T> column, Map<String, Long> callers) {
        if (column.equals(CallColumn.CALLER)) {
            columns.column(column.name, ColumnType.BIGINT, update -> callerId(update, callers));
        } else {
            columns.column(column.name, column.type, update -> update.get(column));
        }
    }

    private static Long callerId(CallUpdate update, Map<String, Long> callers) {
        PhoneNumber number = update.get(CallColumn.CALLER);
        return number == null ? null : callers.get(number.value());
    }

    private static String columns(Function<CallColumn<?>, String> sql) {
        return CallColumn.ALL.stream().map(sql).collect(Collectors.joining(", "));
    }
}
