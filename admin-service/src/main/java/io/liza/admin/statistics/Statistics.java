package io.liza.admin.statistics;

import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.statistics.rollup.CallRollup;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.DayRollup;
import io.liza.admin.statistics.rollup.DurationRollup;
import io.liza.admin.statistics.rollup.Histogram;
import io.liza.admin.statistics.rollup.HourRollup;
import io.liza.admin.statistics.rollup.OrderRollup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Reads the statistics. */
@ApplicationScoped
public class Statistics {

    private static final int TOP_ORDERS = 20;

    private final DayRollup days;
    private final HourRollup hours;
    private final DurationRollup durations;
    private final OrderRollup orders;
    private final CallRollup calls;

    Statistics(DayRollup days, HourRollup hours, DurationRollup durations, OrderRollup orders, CallRollup calls) {
        this.days = days;
        this.hours = hours;
        this.durations = durations;
        this.orders = orders;
        this.calls = calls;
    }

    /** The figures of one day in the company's time zone, in all languages. */
    public Uni<PeriodFigures> of(LocalDate day) {
        var range = new Range(day, day, null, Granularity.DAY);
        return days.counts(range).chain(counts -> durations
                .histograms(range)
                .map(lengths -> PeriodFigures.of(
                        range.periods().get(0),
                        counts.getOrDefault(day, new DayCount()),
                        lengths.getOrDefault(day, new Histogram()))));
    }

    /** Runs the queries one after the other, so that a page takes one connection of the pool instead of six. */
    Uni<Report> report(Range range) {
        return Uni.combine()
                .all()
                .unis(
                        days.counts(range),
                        durations.histograms(range),
                        days.languages(range),
                        hours.week(range),
                        orders.topOrders(range, TOP_ORDERS),
                        calls.counts(range))
                .usingConcurrencyOf(1)
                .with((counts, lengths, languages, week, topOrders, calls) ->
                        Report.of(range, counts, lengths, languages, week, topOrders, calls));
    }
}
