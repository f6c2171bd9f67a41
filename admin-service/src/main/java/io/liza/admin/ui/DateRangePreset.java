package io.liza.admin.ui;

import java.time.LocalDate;
import java.util.List;

/**
 * A range of days that a link sets in one click.
 *
 * @param text name of its text in {@link PageTexts}
 */
public record DateRangePreset(String text, LocalDate from, LocalDate to) {

    /** For lists. */
    static List<DateRangePreset> ofLists(LocalDate today) {
        return List.of(
                new DateRangePreset("today", today, today),
                new DateRangePreset("yesterday", today.minusDays(1), today.minusDays(1)),
                last("last7Days", 7, today),
                last("last30Days", 30, today));
    }

    /** For statistics. */
    public static List<DateRangePreset> ofStatistics(LocalDate today) {
        return List.of(
                last("last7Days", 7, today),
                last("last30Days", 30, today),
                last("last90Days", 90, today),
                new DateRangePreset("thisYear", today.withDayOfYear(1), today));
    }

    private static DateRangePreset last(String text, int days, LocalDate today) {
        return new DateRangePreset(text, today.minusDays(days - 1), today);
    }
}
