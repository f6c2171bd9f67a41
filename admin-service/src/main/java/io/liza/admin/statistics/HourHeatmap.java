package io.liza.admin.statistics;

import io.liza.admin.statistics.rollup.HourCount;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Calls by hour and weekday: 24 rows, 7 columns, each cell with a shade. */
record HourHeatmap(List<Hour> hours) {

    /** The darkest shade; 0 is an hour without calls. */
    static final int SHADES = 5;

    /** @param cells Monday to Sunday */
    record Hour(int hour, List<Cell> cells) {}

    record Cell(int calls, int shade) {}

    static HourHeatmap of(List<HourCount> week) {
        int max = week.stream().mapToInt(HourCount::calls).max().orElse(0);
        return new HourHeatmap(IntStream.range(0, 24)
                .mapToObj(hour -> new Hour(
                        hour,
                        week.stream()
                                .filter(count -> count.hour() == hour)
                                .sorted(Comparator.comparing(HourCount::weekday))
                                .map(count -> new Cell(count.calls(), shade(count.calls(), max)))
                                .collect(Collectors.toList())))
                .toList());
    }

    public DayOfWeek[] weekdays() {
        return DayOfWeek.values();
    }

    private static int shade(int calls, int max) {
        return calls == 0 ? 0 : (int) Math.ceil((double) SHADES * calls / max);
    }
}
