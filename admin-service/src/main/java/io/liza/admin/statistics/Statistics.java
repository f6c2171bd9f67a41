package io.liza.admin.statistics;

import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.report.PeriodCounts;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.statistics.rollup.CallRollup;
import io.liza.admin.statistics.rollup.DayRollup;
import io.liza.admin.statistics.rollup.DurationRollup;
import io.liza.admin.statistics.rollup.HourRollup;
import io.liza.admin.statistics.rollup.OrderRollup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

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

    /** The figures of each day from the first to the last one, in all languages. */
    public Uni<List<PeriodFigures>> days(LocalDate from, LocalDate to) {
        return counts(new Range(from, to, null, Granularity.DAY)).map(PeriodCounts::periods);
    }

    /** The figures of a whole range. */
    Uni<PeriodFigures> total(Range range) {
        return counts(range).map(PeriodCounts::total);
    }

    /** Runs the queries one after the other, so that a page takes one connection of the pool instead of seven. */
    Uni<Report> report(Range range) {
        return Uni.combine()
                .all()
                .unis(
                        counts(range),
                        days.languages(range),
                        hours.week(range),
                        orders.topOrders(range, TOP_ORDERS),
                        calls.counts(range))
                .usingConcurrencyOf(1)
                .with(Report::of);
    }

    private Uni<PeriodCounts> counts(Range range) {
        return Uni.combine()
                .all()
                .unis(days.counts(range), durations.histograms(range), calls.results(range))
                .usingConcurrencyOf(1)
                .with((counts, lengths, results) -> new PeriodCounts(range, counts, lengths, results));
    }
}
