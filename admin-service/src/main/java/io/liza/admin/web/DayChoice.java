package io.liza.admin.web;

import java.time.LocalDate;
import java.util.List;

/**
 * Days one click away.
 *
 * @param text name of its text
 */
public record DayChoice(String text, LocalDate from, LocalDate to) {

    static List<DayChoice> asOf(LocalDate today) {
        return List.of(
                new DayChoice("today", today, today),
                new DayChoice("yesterdayChoice", today.minusDays(1), today.minusDays(1)),
                new DayChoice("last7Days", today.minusDays(6), today),
                new DayChoice("last30Days", today.minusDays(29), today));
    }
}
