package io.liza.admin.notification.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet hours and digests in Berlin, whose clocks go forward on 29 March and back on 25 October 2026. */
class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // Across midnight.
        "22:00, 07:00, 2026-05-05T21:59, 2026-05-05T21:59",
        "22:00, 07:00, 2026-05-05T22:00, 2026-05-06T07:00",
        "22:00, 07:00, 2026-05-05T23:59, 2026-05-06T07:00",
        "22:00, 07:00, 2026-05-06T00:00, 2026-05-06T07:00",
        "22:00, 07:00, 2026-05-06T06:59, 2026-05-06T07:00",
        "22:00, 07:00, 2026-05-06T07:00, 2026-05-06T07:00",
        // Within a day.
        "12:00, 14:00, 2026-05-05T11:59, 2026-05-05T11:59",
        "12:00, 14:00, 2026-05-05T12:30, 2026-05-05T14:00",
        "12:00, 14:00, 2026-05-05T14:00, 2026-05-05T14:00",
        // From and to midnight.
        "00:00, 06:00, 2026-05-05T00:00, 2026-05-05T06:00",
        "20:00, 00:00, 2026-05-05T20:00, 2026-05-06T00:00",
        // None.
        "09:00, 09:00, 2026-05-05T09:00, 2026-05-05T09:00",
        // New Year.
        "22:00, 07:00, 2026-12-31T22:30, 2027-01-01T07:00",
        // Clocks go forward: 02:30 does not exist, and becomes 03:30.
        "22:00, 02:30, 2026-03-29T01:59, 2026-03-29T03:30",
        "22:00, 07:00, 2026-03-28T23:00, 2026-03-29T07:00"
    })
    void messagesWaitForTheEndOfQuietHours(LocalTime from, LocalTime to, LocalDateTime now, LocalDateTime sent) {
        assertEquals(at(sent), quiet(from, to).first(at(now)));
    }

    /** 02:30 comes twice. In both hours the message waits for the second one, which is never in the past. */
    @ParameterizedTest
    @CsvSource({"2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z"})
    void quietHoursThatEndInTheRepeatedHourEndWithItsSecondTime(Instant now) {
        assertEquals(
                Instant.parse("2026-10-25T01:30:00Z"),
                quiet(LocalTime.of(22, 0), LocalTime.of(2, 30)).first(now));
    }

    @ParameterizedTest
    @CsvSource({
        "18:00, 2026-05-05T09:00, 2026-05-05T18:00",
        "18:00, 2026-05-05T18:00, 2026-05-06T18:00",
        "18:00, 2026-05-05T23:00, 2026-05-06T18:00",
        "18:00, 2026-03-28T19:00, 2026-03-29T18:00",
        "02:30, 2026-03-29T01:00, 2026-03-29T03:30",
        "02:30, 2026-03-29T04:00, 2026-03-30T02:30",
        "02:30, 2026-10-24T12:00, 2026-10-25T02:30"
    })
    void aDigestComesOnceADay(LocalTime digestAt, LocalDateTime now, LocalDateTime sent) {
        assertEquals(at(sent), digest(digestAt, null, null).first(at(now)));
    }

    @Test
    void inTheRepeatedHourThereIsNoSecondDigest() {
        Instant secondTime = Instant.parse("2026-10-25T01:10:00Z");

        assertEquals(
                at(LocalDateTime.parse("2026-10-26T02:30")),
                digest(LocalTime.of(2, 30), null, null).first(secondTime));
    }

    @Test
    void aDigestInQuietHoursWaitsForTheirEnd() {
        var schedule = digest(LocalTime.of(23, 0), LocalTime.of(22, 0), LocalTime.of(7, 0));

        assertEquals(
                at(LocalDateTime.parse("2026-05-06T07:00")),
                schedule.first(at(LocalDateTime.parse("2026-05-05T12:00"))));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }

    private static Schedule quiet(LocalTime from, LocalTime to) {
        return new Schedule(settings(Mode.AT_ONCE, null, from, to), BERLIN);
    }

    private static Schedule digest(LocalTime digestAt, LocalTime from, LocalTime to) {
        return new Schedule(settings(Mode.DIGEST, digestAt, from, to), BERLIN);
    }

    private static NotificationSettings settings(Mode mode, LocalTime digestAt, LocalTime from, LocalTime to) {
        return new NotificationSettings(
                List.of(), null, null, WebhookTemplate.NONE, mode, digestAt, from, to, Set.of(), 1);
    }
}
