package io.liza.admin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The clock of the shop: days and times are those of its time zone. */
@Named("clock")
@ApplicationScoped
public class CompanyClock {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;

    @Inject
    CompanyClock(CompanyConfig company) {
        this(company.timeZone());
    }

    CompanyClock(ZoneId zone) {
        this.zone = zone;
    }

    /** To the precision that the database keeps. */
    public Instant now() {
        return Clock.tickMillis(zone).instant();
    }

    public LocalDate today() {
        return day(now());
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The last day before an instant, such as the last day of a token. */
    public LocalDate lastDayBefore(Instant instant) {
        return day(instant.minusNanos(1));
    }

    /** 0 to 23. */
    public int hour(Instant instant) {
        return instant.atZone(zone).getHour();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Date ranges for the filters of lists. */
    public List<DateRangePreset> getPresets() {
        return DateRangePreset.ofLists(today());
    }

    /** ISO 8601 in UTC; HTML allows at most milliseconds. */
    public Instant iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** With weekday and zone in the reader's language, for the tooltip of a time. */
    public String showFully(Instant instant, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(reader)
                .format(instant.atZone(zone));
    }

    /** {@code 2026-11-22 10:30:05}, the same in every language; empty for null. */
    public String show(Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(zone));
    }
}
