package io.liza.admin.ui;

import java.time.LocalDate;
import java.util.List;

/**
 * Days one click away.
 *
 * @param text name of its text
 */
public record DateRangePreset(String text, LocalDate from, LocalDate to) {

    static List<DateRangePreset> asOf(LocalDate today) {
        return List.of(
                new DateRangePreset("today", today, today),
                new DateRangePreset("yesterday", today.minusDays(1), today.minusDays(1)),
                new DateRangePreset("last7Days", today.minusDays(6), today),
                new DateRangePreset("last30Days", today.minusDays(29), today));
    }
}
