package io.liza.admin.settings;

import io.liza.settings.OpeningHours;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What opening hours mean now.
 *
 * @param next time of the next opening; null if there is none, or the shop is always open
 */
record HoursPreview(boolean open, ZonedDateTime next) {

    static HoursPreview of(OpeningHours hours, ZonedDateTime now) {
        return hours == null
                ? new HoursPreview(true, null)
                : new HoursPreview(hours.isOpen(now), hours.nextOpening(now).orElse(null));
    }

    /** The next opening as {@code Monday 30 Nov, 09:00}. */
    public String nextIn(Locale reader) {
        return DateTimeFormatter.ofPattern("EEEE d MMM, HH:mm", reader).format(next);
    }
}
