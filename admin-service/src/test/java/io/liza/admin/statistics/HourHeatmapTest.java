package io.liza.admin.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.statistics.rollup.HourCount;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourHeatmapTest {

    @Test
    void hasARowForEachWeekdayAndACellForEachHour() {
        var table = HourHeatmap.of(week((weekday, hour) -> 100 * weekday + hour));

        assertEquals(7, table.days().size());
        assertEquals(24, table.hours().size());
        assertEquals(
                List.of(108, 208, 308, 408, 508, 608, 708),
                table.days().stream().map(day -> day.cells().get(8).calls()).toList());
    }

    @Test
    void hoursBeforeTheFirstCallAndAfterTheLastOneAreLeftOut() {
        var table = HourHeatmap.of(week((weekday, hour) -> hour == 9 || hour == 17 ? weekday : 0));

        assertEquals(IntStream.rangeClosed(9, 17).boxed().toList(), table.hours());
        assertEquals(List.of(1, 0, 0, 0, 0, 0, 0, 0, 1), calls(table.days().get(0)));
    }

    @Test
    void theBusiestHourIsTheDarkestAndOneWithoutCallsHasNoShade() {
        var monday = HourHeatmap.of(week((weekday, hour) -> hour)).days().get(0).cells().stream()
                .collect(Collectors.toMap(HourHeatmap.Cell::hour, HourHeatmap.Cell::shade));

        assertEquals(23, monday.size(), "midnight has no calls");
        assertEquals(1, monday.get(1));
        assertEquals(1, monday.get(4));
        assertEquals(2, monday.get(5));
        assertEquals(HourHeatmap.SHADES, monday.get(23));
    }

    @Test
    void aWeekWithoutCallsHasNoHours() {
        assertEquals(List.of(), HourHeatmap.of(week((weekday, hour) -> 0)).hours());
    }

    private static List<Integer> calls(HourHeatmap.Day day) {
        return day.cells().stream().map(HourHeatmap.Cell::calls).toList();
    }

    private static List<HourCount> week(IntBinaryOperator calls) {
        return IntStream.range(0, 168)
                .mapToObj(i -> new HourCount(i / 24 + 1, i % 24, calls.applyAsInt(i / 24 + 1, i % 24)))
                .toList();
    }
}
