package io.liza.admin.statistics;

import io.liza.admin.statistics.chart.ColumnChart;
import io.liza.admin.statistics.chart.Series;
import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Draws the charts of a report, with texts in the page's language. */
@Named("charts")
@ApplicationScoped
public class StatisticsCharts {

    private final CompanyClock clock;
    private final Formats formats;

    StatisticsCharts(CompanyClock clock, Formats formats) {
        this.clock = clock;
        this.formats = formats;
    }

    public ColumnChart calls(Report report) {
        return stacked(report, new Series("accent", PeriodFigures::calls, formats::count));
    }

    public ColumnChart consents(Report report) {
        return stacked(
                report,
                new Series("accent", PeriodFigures::consents, formats::count),
                new Series("second", PeriodFigures::refusals, formats::count));
    }

    public ColumnChart problems(Report report) {
        return stacked(report, new Series("accent", PeriodFigures::problems, formats::count));
    }

    public ColumnChart handling(Report report) {
        return ColumnChart.layered(
                report.periods(),
                figures -> label(figures.period()),
                new Series("second", figures -> figures.handlingTime().p95Seconds(), formats::minutes),
                new Series("accent", figures -> figures.handlingTime().medianSeconds(), formats::minutes));
    }

    /** The values of each day, for a chart without axes. */
    public ColumnChart ofDays(List<PeriodFigures> days, Series series) {
        return ColumnChart.stacked(days, figures -> label(figures.period()), series);
    }

    /** A day, or the first and the last day of a week. */
    public String label(Period period) {
        String from = clock.showDay(period.from());
        return period.from().equals(period.to()) ? from : from + " – " + clock.showDay(period.to());
    }

    private ColumnChart stacked(Report report, Series... series) {
        return ColumnChart.stacked(report.periods(), figures -> label(figures.period()), series);
    }
}
