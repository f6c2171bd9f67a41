package io.liza.admin.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * A type of a Postgres column, and the conversion of its values for the client.
 *
 * @param sql name of the type
 * @param array makes the array that the client expects
 * @param encode converts a value to an element of that array
 */
public record ColumnType<T>(String sql, IntFunction<Object[]> array, Function<T, Object> encode) {

    public static final ColumnType<String> TEXT = of("text", String[]::new);
    public static final ColumnType<Integer> INTEGER = of("integer", Integer[]::new);
    public static final ColumnType<Long> BIGINT = of("bigint", Long[]::new);
    public static final ColumnType<Boolean> BOOLEAN = of("boolean", Boolean[]::new);
    public static final ColumnType<UUID> ID = of("uuid", UUID[]::new);
    public static final ColumnType<LocalDate> DATE = of("date", LocalDate[]::new);
    public static final ColumnType<Instant> TIMESTAMPTZ =
            new ColumnType<>("timestamptz", OffsetDateTime[]::new, at -> at.atOffset(ZoneOffset.UTC));

    /** An array, sent as text, since the client has no arrays of arrays; the statement casts it. */
    public static final ColumnType<List<?>> ARRAY = new ColumnType<>("text", String[]::new, ColumnType::literal);

    /** An enum, stored as the name of its constant. */
    public static <E extends Enum<E>> ColumnType<E> constant() {
        return new ColumnType<>("text", String[]::new, Enum::name);
    }

    private static String literal(List<?> values) {
        return values.stream()
                .map(value -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> ColumnType<T> of(String sql, IntFunction<Object[]> array) {
        return new ColumnType<>(sql, array, value -> value);
    }
}
