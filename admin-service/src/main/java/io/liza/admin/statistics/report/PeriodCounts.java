package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.Histogram;
import io.liza.admin.statistics.rollup.ResultCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was counted in a range, by the first day of each period; periods without anything may be missing.
 *
 * @param durations of the calls that began in each period
 */
public record PeriodCounts(
        Range range,
        Map<LocalDate, DayCount> counts,
        Map<LocalDate, Histogram> durations,
        Map<LocalDate, ResultCount> results) {

    /** The figures of every period, earliest first. */
    public List<PeriodFigures> periods() {
        return range.periods().stream()
                .map(period -> {
                    LocalDate start = range.granularity().startOf(period.from());
                    return PeriodFigures.of(
                            period,
                            counts.getOrDefault(start, new DayCount()),
                            durations.getOrDefault(start, new Histogram()),
                            results.getOrDefault(start, ResultCount.NONE));
                })
                .toList();
    }

    /** The figures of the whole range. */
    public PeriodFigures total() {
        var count = new DayCount();
        counts.values().forEach(count::add);
        var histogram = new Histogram();
        durations.values().forEach(histogram::add);
        return PeriodFigures.of(
                new Period(range.from() + "/" + range.to(), range.from(), range.to()),
                count,
                histogram,
                results.values().stream().reduce(ResultCount.NONE, ResultCount::plus));
    }
}
