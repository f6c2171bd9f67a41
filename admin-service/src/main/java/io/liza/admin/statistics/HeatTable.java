package io.liza.admin.statistics;

import io.liza.admin.statistics.rollup.HourCount;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The hours of the week as a table of 24 rows and 7 columns, each cell in one of few shades. */
record HeatTable(List<Hour> hours) {

    /** The darkest; 0 is an hour without calls. */
    static final int STEPS = 5;

    /** @param cells Monday to Sunday */
    record Hour(int hour, List<Cell> cells) {}

    record Cell(int calls, int step) {}

    static HeatTable of(List<HourCount> week) {
        int most = week.stream().mapToInt(HourCount::calls).max().orElse(0);
        return new HeatTable(IntStream.range(0, 24)
                .mapToObj(hour -> new Hour(
                        hour,
                        week.stream()
                                .filter(count -> count.hour() == hour)
                                .sorted(Comparator.comparing(HourCount::weekday))
                                .map(count -> new Cell(count.calls(), step(count.calls(), most)))
                                .collect(Collectors.toList())))
                .toList());
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    private static int step(int calls, int most) {
        return calls == 0 ? 0 : (int) Math.ceil((double) STEPS * calls / most);
    }
}
