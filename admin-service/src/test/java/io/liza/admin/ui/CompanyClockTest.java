package io.liza.admin.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyClockTest {

    private static final LocalDate SPRING_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate FALL_BACK = LocalDate.of(2026, 10, 25);

    private final CompanyClock berlin = new CompanyClock(ZoneId.of("Europe/Berlin"), () -> Locale.GERMAN);

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T22:59:59Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-25T21:59:59Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26"
    })
    void aDayIsCutAtTheCompanysMidnightInSummerAndInWinter(Instant instant, LocalDate day) {
        assertEquals(day, berlin.day(instant));
    }

    @Test
    void theDayTheClocksChangeHas23Or25Hours() {
        assertEquals(Duration.ofHours(23), lengthOf(SPRING_FORWARD));
        assertEquals(Duration.ofHours(25), lengthOf(FALL_BACK));
    }

    @Test
    void whereMidnightItselfIsSkippedTheDayBeginsAnHourLater() {
        var santiago = new CompanyClock(ZoneId.of("America/Santiago"), () -> Locale.ENGLISH);

        assertEquals(Instant.parse("2026-09-06T04:00:00Z"), santiago.startOf(LocalDate.of(2026, 9, 6)));
    }

    @Test
    void aTimeIsShownInTheCompanysZone() {
        assertEquals("2026-07-01 00:30:05", berlin.sortable(Instant.parse("2026-06-30T22:30:05.999Z")));
        assertEquals("2026-12-31 23:30:05", berlin.sortable(Instant.parse("2026-12-31T22:30:05Z")));
        assertEquals("", berlin.sortable(null));
    }

    private Duration lengthOf(LocalDate day) {
        return Duration.between(berlin.startOf(day), berlin.startOf(day.plusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Nov 26, 2026, 10:02 PM', 'Nov 26, 2026'",
        "de, '26.11.2026, 22:02', 26.11.2026",
        "ru, '26.11.2026, 22:02', 26.11.2026"
    })
    void aTimeIsWrittenAsTheLanguageOfThePageWritesIt(Locale reader, String time, String day) {
        var clock = new CompanyClock(ZoneId.of("Europe/Berlin"), () -> reader);

        assertEquals(time, clock.show(Instant.parse("2026-11-26T21:02:59Z")));
        assertEquals(day, clock.showDay(LocalDate.of(2026, 11, 26)));
        assertEquals("", clock.show(null));
        assertEquals("", clock.showDay(null));
    }

    @Test
    void theYearIsDroppedThisYearOnly() {
        LocalDate today = berlin.today();

        assertEquals(
                "%02d.%02d., 00:00".formatted(today.getDayOfMonth(), today.getMonthValue()),
                berlin.showShort(berlin.startOf(today)));
        assertEquals("26.11.2020, 22:02", berlin.showShort(Instant.parse("2020-11-26T21:02:59Z")));
    }
}
