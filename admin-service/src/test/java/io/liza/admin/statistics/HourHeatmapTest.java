package io.liza.admin.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.statistics.rollup.HourCount;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HourHeatmapTest {

    @Test
    void hasARowForEachHourAndAColumnForEachWeekday() {
        var table = HourHeatmap.of(week((weekday, hour) -> 100 * weekday + hour));

        assertEquals(24, table.hours().size());
        assertEquals(
                List.of(108, 208, 308, 408, 508, 608, 708),
                table.hours().get(8).cells().stream()
                        .map(HourHeatmap.Cell::calls)
                        .toList());
    }

    @Test
    void theBusiestHourIsTheDarkestAndOneWithoutCallsHasNoShade() {
        var monday = HourHeatmap.of(week((weekday, hour) -> hour)).hours().stream()
                .map(row -> row.cells().get(0).shade())
                .toList();

        assertEquals(0, monday.get(0));
        assertEquals(1, monday.get(1));
        assertEquals(1, monday.get(4));
        assertEquals(2, monday.get(5));
        assertEquals(HourHeatmap.SHADES, monday.get(23));
    }

    @Test
    void aWeekWithoutCallsHasNoShadesAtAll() {
        assertTrue(HourHeatmap.of(week((weekday, hour) -> 0)).hours().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.shade() == 0));
    }

    private static List<HourCount> week(IntBinaryOperator calls) {
        return IntStream.range(0, 168)
                .mapToObj(i -> new HourCount(i / 24 + 1, i % 24, calls.applyAsInt(i / 24 + 1, i % 24)))
                .toList();
    }
}
