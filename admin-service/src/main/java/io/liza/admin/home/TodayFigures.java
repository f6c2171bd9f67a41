package io.liza.admin.home;

import io.liza.admin.statistics.StatisticsCharts;
import io.liza.admin.statistics.chart.ColumnChart;
import io.liza.admin.statistics.chart.Series;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.ui.Formats;
import java.util.List;
import java.util.function.Function;

/**
 * The figures of today and yesterday, with the curves of the last days.
 *
 * @param callsByNow number of calls of yesterday until the same time of day; null if there are too many to count
 */
public record TodayFigures(
        PeriodFigures today,
        PeriodFigures yesterday,
        Long callsByNow,
        ColumnChart calls,
        ColumnChart settled,
        ColumnChart consents,
        ColumnChart durations,
        ColumnChart problems) {

    /** @param days the last days, today last */
    static TodayFigures of(List<PeriodFigures> days, Long callsByNow, StatisticsCharts charts, Formats formats) {
        Function<Number, String> percent = share -> formats.percent(share.doubleValue());
        return new TodayFigures(
                days.get(days.size() - 1),
                days.get(days.size() - 2),
                callsByNow,
                charts.ofDays(days, new Series("accent", PeriodFigures::calls, formats::count)),
                charts.ofDays(days, new Series("accent", day -> day.settled().share(), percent)),
                charts.ofDays(days, new Series("accent", PeriodFigures::consentRate, percent)),
                charts.ofDays(
                        days, new Series("accent", day -> day.handlingTime().medianSeconds(), formats::minutes)),
                charts.ofDays(days, new Series("accent", PeriodFigures::problems, formats::count)));
    }
}
