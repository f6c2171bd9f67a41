package io.liza.admin.statistics;

import io.liza.admin.statistics.rollup.HourCount;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Calls by weekday and hour: a row for each weekday, with a cell for each hour from the first one with calls to the last.
 */
record HourHeatmap(List<Integer> hours, List<Day> days) {

    /** The darkest shade; 0 means no calls. */
    static final int SHADES = 5;

    record Day(DayOfWeek weekday, List<Cell> cells) {}

    record Cell(int hour, int calls, int shade) {}

    static HourHeatmap of(List<HourCount> week) {
        int max = week.stream().mapToInt(HourCount::calls).max().orElse(0);
        var busy = week.stream()
                .filter(count -> count.calls() > 0)
                .mapToInt(HourCount::hour)
                .summaryStatistics();
        List<Integer> hours = busy.getCount() == 0
                ? List.of()
                : IntStream.rangeClosed(busy.getMin(), busy.getMax()).boxed().toList();
        return new HourHeatmap(
                hours,
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new Day(
                                weekday,
                                week.stream()
                                        .filter(count -> count.weekday() == weekday.getValue())
                                        .filter(count -> hours.contains(count.hour()))
                                        .sorted(Comparator.comparing(HourCount::hour))
                                        .map(count -> new Cell(count.hour(), count.calls(), shade(count.calls(), max)))
                                        .toList()))
                        .toList());
    }

    private static int shade(int calls, int max) {
        return calls == 0 ? 0 : (int) Math.ceil((double) SHADES * calls / max);
    }
}
