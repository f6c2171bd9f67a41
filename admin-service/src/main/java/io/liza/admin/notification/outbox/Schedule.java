package io.liza.admin.notification.outbox;

import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When messages may be sent, according to the settings, in the company's time zone. */
record Schedule(NotificationSettings settings, ZoneId zone) {

    /** The time for a new notification. */
    Instant first(Instant now) {
        return afterQuietHours(settings.mode() == Mode.DIGEST ? nextDigest(now) : now);
    }

    /** The time itself, or the end of the quiet hours that it lies in. */
    Instant afterQuietHours(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return at;
        }
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(settings.quietTo()) ? today : today.plusDays(1);
        // If clocks go back, the end comes twice; the second one is never before the given time.
        return day.atTime(settings.quietTo())
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    /** A time that daylight saving skips moves on by the skipped hour. */
    private Instant nextDigest(Instant now) {
        var today = now.atZone(zone).toLocalDate();
        Instant digest = today.atTime(settings.digestAt()).atZone(zone).toInstant();
        return digest.isAfter(now)
                ? digest
                : today.plusDays(1).atTime(settings.digestAt()).atZone(zone).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        LocalTime from = settings.quietFrom();
        LocalTime to = settings.quietTo();
        if (from == null || to == null || from.equals(to)) {
            return false;
        }
        boolean started = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? started && !ended : started || !ended;
    }
}
