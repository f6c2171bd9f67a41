package io.liza.admin.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Returns and formats times and days in the company's time zone. */
@Named("clock")
@ApplicationScoped
public class CompanyClock {

    private static final DateTimeFormatter SORTABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final ZoneId zone;
    private final Supplier<Locale> reader;

    @Inject
    CompanyClock(CompanyConfig company, PageLanguage language) {
        this(company.timeZone(), language::getLocale);
    }

    CompanyClock(ZoneId zone, Supplier<Locale> reader) {
        this.zone = zone;
        this.reader = reader;
    }

    /** Returns the current time, truncated to milliseconds, so that the database does not round it. */
    public Instant now() {
        return Clock.tickMillis(zone).instant();
    }

    /** Returns the current time in the company's time zone. */
    public ZonedDateTime local() {
        return now().atZone(zone);
    }

    public LocalDate today() {
        return day(now());
    }

    public LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Returns the day of the moment before an instant, such as the last valid day of a token. */
    public LocalDate lastDayBefore(Instant instant) {
        return day(instant.minusNanos(1));
    }

    /** Returns the hour of the day, from 0 to 23. */
    public int hour(Instant instant) {
        return instant.atZone(zone).getHour();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Returns date ranges for the filters of lists. */
    public List<DateRangePreset> getPresets() {
        return DateRangePreset.ofLists(today());
    }

    /** Returns the time since an instant; zero if it is in the future. */
    public Duration age(Instant instant) {
        Duration age = Duration.between(instant, now());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /** Truncates an instant to milliseconds, the highest precision that HTML allows in ISO 8601 times. */
    public Instant iso(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Formats a time with weekday and zone in the user's language, for its tooltip. */
    public String showFully(Instant instant, Locale reader) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(reader)
                .format(instant.atZone(zone));
    }

    /** Formats a time as the page's language writes it, such as {@code 26.11.2026, 22:02}; empty for null. */
    public String show(Instant instant) {
        return instant == null ? "" : dates().minute().format(instant.atZone(zone));
    }

    /** Formats a time without its year if it is of this year, such as {@code 26.11., 22:02}. */
    public String showShort(Instant instant) {
        var then = instant.atZone(zone);
        return then.getYear() == today().getYear() ? dates().minuteOfYear().format(then) : show(instant);
    }

    /** Formats a day as the page's language writes it, such as {@code 26.11.2026}; empty for null. */
    public String showDay(LocalDate day) {
        return day == null ? "" : dates().day().format(day);
    }

    /** Formats a day that is written as {@code 2026-11-26}; returns any other text as it is. */
    public String showIfDay(String text) {
        try {
            return showDay(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** Formats a time as {@code 2026-11-22 10:30:05} in all languages, for files; empty for null. */
    public String sortable(Instant instant) {
        return instant == null ? "" : SORTABLE.format(instant.atZone(zone));
    }

    private DateFormats dates() {
        return DateFormats.of(reader.get());
    }
}
