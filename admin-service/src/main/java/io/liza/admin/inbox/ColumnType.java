package io.liza.admin.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * A type of a Postgres column, and how the client sends its values.
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

    /** An enum, stored by the name of its constant. */
    public static <E extends Enum<E>> ColumnType<E> constant() {
        return new ColumnType<>("text", String[]::new, Enum::name);
    }

    private static <T> ColumnType<T> of(String sql, IntFunction<Object[]> array) {
        return new ColumnType<>(sql, array, value -> value);
    }
}
