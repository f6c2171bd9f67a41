package io.liza.admin.statistics.chart;

import io.liza.admin.statistics.report.PeriodFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A chart with a column for each period. The template tag {@code columnChart} draws it as SVG: a column is one unit wide,
 * and the highest one is 100 units high.
 *
 * @param max value of the highest column as text
 * @param first label of the first column
 * @param last label of the last column
 */
public record ColumnChart(List<Column> columns, String max, String first, String last) {

    /** @param title period and values, for the tooltip */
    public record Column(int x, String title, List<Bar> bars) {}

    /** @param series names the colour; {@code y} points down */
    public record Bar(String series, double y, double height) {}

    private static final int HEIGHT = 100;

    /** The bars of a column stand on top of each other. */
    public static ColumnChart stacked(
            List<PeriodFigures> periods, Function<PeriodFigures, String> label, Series... series) {
        return draw(periods, label, true, List.of(series));
    }

    /** The bars of a column stand in front of each other, so the series with the highest values comes first. */
    public static ColumnChart layered(
            List<PeriodFigures> periods, Function<PeriodFigures, String> label, Series... series) {
        return draw(periods, label, false, List.of(series));
    }

    private static ColumnChart draw(
            List<PeriodFigures> periods, Function<PeriodFigures, String> label, boolean stacked, List<Series> series) {
        double max = periods.stream()
                .mapToDouble(period -> {
                    var values = series.stream().mapToDouble(one -> one.number(period));
                    return stacked ? values.sum() : values.max().orElse(0);
                })
                .max()
                .orElse(0);
        List<Column> columns = IntStream.range(0, periods.size())
                .mapToObj(x -> {
                    PeriodFigures period = periods.get(x);
                    String values = series.stream().map(one -> one.text(period)).collect(Collectors.joining(" · "));
                    return new Column(x, label.apply(period) + ": " + values, bars(period, max, stacked, series));
                })
                .toList();
        return new ColumnChart(
                columns,
                max == 0 ? "" : series.get(0).format().apply(max),
                label.apply(periods.get(0)),
                label.apply(periods.get(periods.size() - 1)));
    }

    private static List<Bar> bars(PeriodFigures period, double max, boolean stacked, List<Series> series) {
        var bars = new ArrayList<Bar>();
        double floor = 0;
        for (Series one : series) {
            double height = max == 0 ? 0 : HEIGHT * one.number(period) / max;
            if (height > 0) {
                bars.add(new Bar(one.name(), rounded(HEIGHT - floor - height), rounded(height)));
            }
            floor += stacked ? height : 0;
        }
        return bars;
    }

    private static double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
