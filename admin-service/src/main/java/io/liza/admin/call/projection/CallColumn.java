package io.liza.admin.call.projection;

import io.liza.admin.call.CallStatus;
import io.liza.admin.inbox.ColumnType;
import io.liza.caller.PhoneNumber;
import io.liza.event.CallEvent;
import io.liza.event.CallEvent.ConsentGiven;
import io.liza.event.CallEvent.Ended;
import io.liza.event.CallEvent.Started;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of the table {@code call} that events fill: the source of its value, and the rule that merges two values.
 * The rule applies in Java within a batch, and in SQL between a batch and the stored row; the order of events never
 * matters.
 */
final class CallColumn<T> {

    /** Ignores the end of the call, whose time comes from Twilio's clock, which may differ from ours. */
    static final CallColumn<Instant> STARTED_AT = earliest(
            "started_at", event -> event instanceof Ended ? null : event.turn().at());

    static final CallColumn<Instant> ENDED_AT =
            latest("ended_at", event -> CallStatus.isFinal(event) ? event.turn().at() : null);
    static final CallColumn<Integer> SECONDS =
            firstKnown("seconds", ColumnType.INTEGER, of(Ended.class, Ended::seconds));
    static final CallColumn<String> LANGUAGE =
            firstKnown("language", ColumnType.TEXT, event -> event.turn().language());
    static final CallColumn<String> COUNTRY_CODE =
            firstKnown("country_code", ColumnType.TEXT, of(Started.class, Started::countryCode));

    /** Refers to the table {@code caller}, which holds the number. */
    static final CallColumn<PhoneNumber> CALLER =
            firstKnown("caller_id", null, of(ConsentGiven.class, ConsentGiven::number));

    static final CallColumn<Boolean> HAD_PROBLEM = new CallColumn<>(
            "had_problem",
            ColumnType.BOOLEAN,
            event -> CallStatus.after(event) == CallStatus.PROBLEM,
            Boolean::logicalOr,
            "STORED or INCOMING");

    /** Moves forward only, in the order of {@link CallStatus}; fixed once a supervisor has set it. */
    static final CallColumn<CallStatus> STATUS = new CallColumn<CallStatus>(
            "status",
            ColumnType.<CallStatus>constant(),
            CallStatus::after,
            BinaryOperator.maxBy(Comparator.naturalOrder()),
            "case when call.status_overridden or RANK(STORED) >= RANK(INCOMING) then STORED else INCOMING end"
                    .replaceAll("RANK\\((\\w+)\\)", "array_position(" + statuses() + ", $1::text)"));

    static final List<CallColumn<?>> ALL =
            List.of(STARTED_AT, ENDED_AT, SECONDS, LANGUAGE, COUNTRY_CODE, CALLER, HAD_PROBLEM, STATUS);

    final String name;
    final ColumnType<T> type;
    private final Function<CallEvent, T> value;
    private final BinaryOperator<T> merge;
    private final String sql;

    /**
     * @param value value of an event; null if the event has none
     * @param sql the same rule as {@code merge}, for the values STORED and INCOMING
     */
    private CallColumn(
            String name, ColumnType<T> type, Function<CallEvent, T> value, BinaryOperator<T> merge, String sql) {
        this.name = name;
        this.type = type;
        this.value = value;
        this.merge = merge;
        this.sql = sql;
    }

    private static CallColumn<Instant> earliest(String name, Function<CallEvent, Instant> value) {
        BinaryOperator<Instant> merge = BinaryOperator.minBy(Comparator.naturalOrder());
        return new CallColumn<>(name, ColumnType.TIMESTAMPTZ, value, merge, "least(STORED, INCOMING)");
    }

    private static CallColumn<Instant> latest(String name, Function<CallEvent, Instant> value) {
        BinaryOperator<Instant> merge = BinaryOperator.maxBy(Comparator.naturalOrder());
        return new CallColumn<>(name, ColumnType.TIMESTAMPTZ, value, merge, "greatest(STORED, INCOMING)");
    }

    private static <T> CallColumn<T> firstKnown(String name, ColumnType<T> type, Function<CallEvent, T> value) {
        return new CallColumn<>(name, type, value, (one, other) -> one, "coalesce(STORED, INCOMING)");
    }

    /** A field of one type of event. */
    private static <E, T> Function<CallEvent, T> of(Class<E> type, Function<E, T> field) {
        return event -> type.isInstance(event) ? field.apply(type.cast(event)) : null;
    }

    private static String statuses() {
        return Arrays.stream(CallStatus.values())
                .map(status -> "'" + status + "'")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    T read(CallEvent event) {
        return value.apply(event);
    }

    @SuppressWarnings("unchecked")
    Object merge(Object one, Object other) {
        return merge.apply((T) one, (T) other);
    }

    /** The assignment in SQL, such as {@code started_at = least(call.started_at, incoming.started_at)}. */
    String assignment() {
        return name + " = " + sql.replace("STORED", "call." + name).replace("INCOMING", "incoming." + name);
    }
}
