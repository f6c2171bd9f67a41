package io.liza.admin.statistics.range;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a range is cut into: days, or weeks as ISO 8601 has them, which begin on Monday. */
public enum Granularity {
    DAY(ChronoUnit.DAYS, day -> day, DateTimeFormatter.ISO_LOCAL_DATE),
    WEEK(ChronoUnit.WEEKS, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY), isoWeek());

    private final ChronoUnit unit;
    private final TemporalAdjuster start;
    private final DateTimeFormatter name;

    Granularity(ChronoUnit unit, TemporalAdjuster start, DateTimeFormatter name) {
        this.unit = unit;
        this.start = start;
        this.name = name;
    }

    private static final int LONG = 120;

    /** How a range is cut where nobody says it: a hundred bars can be told apart, more can not. */
    public static Granularity ofDays(int days) {
        return days > LONG ? WEEK : DAY;
    }

    public static Optional<Granularity> parse(String text) {
        return Arrays.stream(values())
                .filter(granularity -> granularity.toString().equalsIgnoreCase(text))
                .findFirst();
    }

    public boolean weekly() {
        return this == WEEK;
    }

    /** First day of the one that a day is in. */
    public LocalDate startOf(LocalDate day) {
        return day.with(start);
    }

    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    /** {@code 2026-11-22} or {@code 2026-W47}. */
    String nameOf(LocalDate day) {
        return name.format(day);
    }

    /** {@code day} or {@code week}: so it stands in addresses and in JSON, and so Postgres calls it. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static DateTimeFormatter isoWeek() {
        return new DateTimeFormatterBuilder()
                .appendValue(IsoFields.WEEK_BASED_YEAR, 4)
                .appendLiteral("-W")
                .appendValue(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 2)
                .toFormatter(Locale.ROOT);
    }
}
