package io.liza.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final OpeningHours hours = new OpeningHours(
            Map.of(
                    DayOfWeek.MONDAY, List.of(time("13:00", "17:00"), time("09:00", "12:30")),
                    DayOfWeek.SATURDAY, List.of(time("22:00", "00:00"))),
            List.of(
                    new SpecialDays(LocalDate.parse("2026-12-21"), LocalDate.parse("2026-12-28"), "Weihnachten", null),
                    new SpecialDays(LocalDate.parse("2027-01-05"), null, "Inventur", List.of(time("10:00", "11:00")))));

    @Test
    void theShopIsOpenFromTheFirstMinuteUntilTheLast() {
        assertFalse(hours.isOpen(at("2026-11-23T08:59:59")));
        assertTrue(hours.isOpen(at("2026-11-23T09:00")));
        assertFalse(hours.isOpen(at("2026-11-23T12:30")));
        assertTrue(hours.isOpen(at("2026-11-23T13:00")));
        assertFalse(hours.isOpen(at("2026-11-24T13:00")));
    }

    @Test
    void midnightIsTheEndOfTheDay() {
        assertTrue(hours.isOpen(at("2026-11-28T23:59:59")));
        assertFalse(hours.isOpen(at("2026-11-29T00:00")));
    }

    @Test
    void specialDaysReplaceThoseOfTheWeek() {
        assertFalse(hours.isOpen(at("2026-12-21T10:00")));
        assertFalse(hours.isOpen(at("2026-12-28T10:00")));
        assertTrue(hours.isOpen(at("2027-01-04T10:00")));
        assertTrue(hours.isOpen(at("2027-01-05T10:30")));
    }

    @Test
    void theNextOpeningSkipsClosedDays() {
        assertEquals(Optional.of(at("2026-11-23T13:00")), hours.nextOpening(at("2026-11-23T12:45")));
        assertEquals(Optional.of(at("2026-11-23T13:00")), hours.nextOpening(at("2026-11-23T10:00")));
        assertEquals(Optional.of(at("2027-01-02T22:00")), hours.nextOpening(at("2026-12-20T10:00")));
        assertEquals(Optional.empty(), new OpeningHours(null, null).nextOpening(at("2026-12-20T10:00")));
    }

    @Test
    void theClocksOfTheCompanyCountWhenTheyChange() {
        OpeningHours sundays = weekly(DayOfWeek.SUNDAY, time("02:30", "10:00"));

        // On 28 March 2027 the clocks go from 2:00 to 3:00, so that there is no 2:30.
        assertEquals(
                Optional.of(ZonedDateTime.parse("2027-03-28T03:00+02:00[Europe/Berlin]")),
                sundays.nextOpening(at("2027-03-28T01:59")));
        assertTrue(sundays.isOpen(ZonedDateTime.parse("2027-03-28T09:59+02:00[Europe/Berlin]")));
        assertFalse(sundays.isOpen(ZonedDateTime.parse("2027-03-28T10:00+02:00[Europe/Berlin]")));
    }

    @Test
    void aTimeThatComesTwiceIsOpenTwice() {
        OpeningHours night = weekly(DayOfWeek.SUNDAY, time("02:00", "02:30"));
        ZonedDateTime summer = ZonedDateTime.parse("2026-10-25T02:45+02:00[Europe/Berlin]");

        assertFalse(night.isOpen(summer));
        assertEquals(
                Optional.of(ZonedDateTime.parse("2026-10-25T02:00+01:00[Europe/Berlin]")), night.nextOpening(summer));
        assertTrue(night.isOpen(ZonedDateTime.parse("2026-10-25T02:00+01:00[Europe/Berlin]")));
    }

    @Test
    void adjoiningTimesAreOneOpening() {
        OpeningHours whole = new OpeningHours(
                Map.of(
                        DayOfWeek.FRIDAY, List.of(time("18:00", "00:00")),
                        DayOfWeek.SATURDAY, List.of(time("00:00", "02:00"))),
                null);

        assertEquals(Optional.of(at("2026-12-04T18:00")), whole.nextOpening(at("2026-11-27T19:00")));
    }

    @Test
    void impossibleTimesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> time("17:00", "09:00"));
        assertThrows(IllegalArgumentException.class, () -> time("09:00", "09:00"));
        assertThrows(
                IllegalArgumentException.class,
                () -> weekly(DayOfWeek.MONDAY, time("09:00", "13:00"), time("12:00", "17:00")));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SpecialDays(LocalDate.parse("2026-12-26"), LocalDate.parse("2026-12-24"), null, null));
    }

    private static OpeningHours weekly(DayOfWeek day, OpenTime... times) {
        return new OpeningHours(Map.of(day, List.of(times)), null);
    }

    private static OpenTime time(String from, String to) {
        return new OpenTime(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN);
    }
}
