package io.liza.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTextTest {

    @Test
    void aWeekHasTimesForDaysAndRangesOfDays() {
        var hours = OpeningHoursText.readWeek("Mo-We, Fr 09:00-12:30, 13:00-17:00; sa 10-14");

        List<OpenTime> workday = List.of(time("09:00", "12:30"), time("13:00", "17:00"));
        assertEquals(
                Map.of(
                        DayOfWeek.MONDAY, workday,
                        DayOfWeek.TUESDAY, workday,
                        DayOfWeek.WEDNESDAY, workday,
                        DayOfWeek.FRIDAY, workday,
                        DayOfWeek.SATURDAY, List.of(time("10:00", "14:00"))),
                hours.week());
    }

    @Test
    void aRangeOfDaysMayCrossTheEndOfTheWeek() {
        assertEquals(
                Map.of(
                        DayOfWeek.SATURDAY, List.of(time("00:00", "00:00")),
                        DayOfWeek.SUNDAY, List.of(time("00:00", "00:00")),
                        DayOfWeek.MONDAY, List.of(time("00:00", "00:00"))),
                OpeningHoursText.readWeek("Sa-Mo 00:00-24:00").week());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo", "09:00-17:00", "Mo-Fr 17:00-09:00", "Mo 9-12, 11-13", "Xx 9-12", "Mo 9-12; Mo 13-14",
                        "Mo 9:60-10",
                "Mo 24:00-24:00", "Mo 9-25", "Mo-Fr-Sa 9-12", "Mo 9-12,", ";", "always", "Mo 9:5-10"
            })
    void otherWeeksAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> OpeningHoursText.readWeek(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    09:00-12:30, 13:00-17:00|09:00-12:30, 13:00-17:00
                    13-17,9.00\u201312.30|09:00-12:30, 13:00-17:00
                    9:00 - 17:00|09:00-17:00
                    0:00-24:00|00:00-24:00
                    22:00-00:00|22:00-24:00
                    ''|''
                    ' '|''
                    """)
    void timesAreWrittenAsTheyAreRead(String read, String written) {
        List<OpenTime> times = OpeningHoursText.readTimes(read);

        assertEquals(written, OpeningHoursText.write(times));
        assertEquals(times, OpeningHoursText.readTimes(written));
        String week = written.isEmpty() ? "" : "We " + written;
        assertEquals(week, OpeningHoursText.writeWeek(new OpeningHours(Map.of(DayOfWeek.WEDNESDAY, times), null)));
    }

    @Test
    void theDaysOfAWrittenWeekCanBeNamedInAnotherLanguage() {
        String week = OpeningHoursText.withDayNames(
                "Mo-Fr 09:00-17:00; Su 10:00-12:00",
                day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, Locale.GERMAN));

        assertEquals("Mo-Fr 09:00-17:00; So 10:00-12:00", week);
    }

    private static OpenTime time(String from, String to) {
        return new OpenTime(LocalTime.parse(from), LocalTime.parse(to));
    }
}
