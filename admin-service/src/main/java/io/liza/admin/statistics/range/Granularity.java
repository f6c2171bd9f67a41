package io.liza.admin.statistics.range;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The periods of a range: days, or weeks of ISO 8601, which begin on Monday. */
public enum Granularity {
    DAY(ChronoUnit.DAYS, day -> day, LocalDate::toString),
    WEEK(ChronoUnit.WEEKS, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY), day -> DateTimeFormatter.ISO_WEEK_DATE
            .format(day)
            .substring(0, "2026-W47".length()));

    private final ChronoUnit unit;
    private final TemporalAdjuster start;
    private final Function<LocalDate, String> name;

    Granularity(ChronoUnit unit, TemporalAdjuster start, Function<LocalDate, String> name) {
        this.unit = unit;
        this.start = start;
        this.name = name;
    }

    private static final int MAX_DAYS_BY_DAY = 120;

    /** The default for a range: a chart with more than about a hundred bars is unreadable. */
    public static Granularity ofDays(int days) {
        return days > MAX_DAYS_BY_DAY ? WEEK : DAY;
    }

    public static Optional<Granularity> parse(String text) {
        return Arrays.stream(values())
                .filter(granularity -> granularity.toString().equalsIgnoreCase(text))
                .findFirst();
    }

    public boolean weekly() {
        return this == WEEK;
    }

    /** First day of the period with this day. */
    public LocalDate startOf(LocalDate day) {
        return day.with(start);
    }

    LocalDate next(LocalDate start) {
        return start.plus(1, unit);
    }

    /** {@code 2026-11-22} or {@code 2026-W47}. */
    String nameOf(LocalDate day) {
        return name.apply(day);
    }

    /** {@code day} or {@code week}, for addresses and JSON. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
