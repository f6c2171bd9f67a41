package io.liza.admin.statistics.range;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.ui.DateRangePreset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    @Test
    void everyDayIsAPeriodAcrossTheEndOfAMonth() {
        assertEquals(
                List.of(
                        period("2024-02-28", "2024-02-28", "2024-02-28"),
                        period("2024-02-29", "2024-02-29", "2024-02-29"),
                        period("2024-03-01", "2024-03-01", "2024-03-01")),
                range("2024-02-28", "2024-03-01", Granularity.DAY).periods());
    }

    @Test
    void weeksBeginOnMondayAndEndWhereTheRangeDoes() {
        assertEquals(
                List.of(
                        period("2026-W46", "2026-11-12", "2026-11-15"),
                        period("2026-W47", "2026-11-16", "2026-11-22"),
                        period("2026-W48", "2026-11-23", "2026-11-23")),
                range("2026-11-12", "2026-11-23", Granularity.WEEK).periods());
    }

    @Test
    void theFirstDaysOfAYearCanBeOfTheLastWeekOfTheYearBefore() {
        assertEquals(
                List.of(period("2026-W53", "2026-12-31", "2027-01-03"), period("2027-W01", "2027-01-04", "2027-01-04")),
                range("2026-12-31", "2027-01-04", Granularity.WEEK).periods());
    }

    @Test
    void aSingleDayIsARange() {
        assertEquals(
                1, range("2026-11-22", "2026-11-22", Granularity.WEEK).periods().size());
        assertEquals(1, range("2026-11-22", "2026-11-22", Granularity.WEEK).days());
    }

    @Test
    void whatIsLongIsCutIntoWeeks() {
        assertEquals(Granularity.DAY, Granularity.ofDays(120));
        assertEquals(Granularity.WEEK, Granularity.ofDays(121));
    }

    @Test
    void presetsEndTodayAndKeepTheLanguage() {
        LocalDate today = LocalDate.parse("2026-11-22");
        var shown = new Range(today.minusDays(29), today, "de", Granularity.WEEK);

        var presets = DateRangePreset.ofStatistics(today);

        assertEquals(
                List.of(
                        "from=2026-11-16&to=2026-11-22&language=de&by=day",
                        "from=2026-10-24&to=2026-11-22&language=de&by=day",
                        "from=2026-08-25&to=2026-11-22&language=de&by=day",
                        "from=2026-01-01&to=2026-11-22&language=de&by=week"),
                presets.stream()
                        .map(preset -> shown.during(preset.from(), preset.to()).query())
                        .toList());
        assertEquals(
                List.of(false, true, false, false),
                presets.stream()
                        .map(preset -> shown.covers(preset.from(), preset.to()))
                        .toList());
    }

    private static Range range(String from, String to, Granularity granularity) {
        return new Range(LocalDate.parse(from), LocalDate.parse(to), null, granularity);
    }

    private static Period period(String name, String from, String to) {
        return new Period(name, LocalDate.parse(from), LocalDate.parse(to));
    }
}
