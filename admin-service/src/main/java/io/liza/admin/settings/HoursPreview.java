package io.liza.admin.settings;

import io.liza.settings.OpeningHours;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * State of the shop by its opening hours: open or closed now, and the next opening.
 *
 * @param next time of the next opening; null if there is none, or the shop is always open
 * @param thisYear the dates of other years are shown with their year
 */
record HoursPreview(boolean open, ZonedDateTime next, int thisYear) {

    static HoursPreview of(OpeningHours hours, ZonedDateTime now) {
        return hours == null
                ? new HoursPreview(true, null, now.getYear())
                : new HoursPreview(hours.isOpen(now), hours.nextOpening(now).orElse(null), now.getYear());
    }

    /** The next opening as {@code Monday, November 30, 09:00} or {@code Montag, 30. November, 09:00}. */
    public String nextIn(Locale reader) {
        String day = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.FULL, null, IsoChronology.INSTANCE, reader);
        // The pages' languages have the year at the end.
        String pattern = next.getYear() == thisYear ? day.replaceFirst("(?<![, ])[, ]*+y.*", "") : day;
        return DateTimeFormatter.ofPattern(pattern + ", HH:mm", reader).format(next);
    }
}
