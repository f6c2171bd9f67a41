package io.liza.admin.statistics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.rollup.CallCounts;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.Histogram;
import io.liza.admin.statistics.rollup.HourCount;
import io.liza.admin.statistics.rollup.LanguageCount;
import io.liza.admin.statistics.rollup.OrderCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All statistics of a range, for the page, the CSV files and the API. */
public record Report(
        LocalDate from,
        LocalDate to,
        String language,
        Granularity by,
        PeriodFigures total,
        List<PeriodFigures> periods,
        List<LanguageCount> languages,
        List<HourCount> hours,
        List<OrderCount> orders,
        @JsonUnwrapped CallResults results) {

    /**
     * @param counts counters by the first day of each period; periods without events may be missing
     * @param lengths durations by the first day of each period; periods without calls may be missing
     */
    public static Report of(
            Range range,
            Map<LocalDate, DayCount> counts,
            Map<LocalDate, Histogram> lengths,
            List<LanguageCount> languages,
            List<HourCount> hours,
            List<OrderCount> orders,
            CallCounts calls) {
        List<PeriodFigures> periods = range.periods().stream()
                .map(period -> {
                    LocalDate start = range.granularity().startOf(period.from());
                    return PeriodFigures.of(
                            period,
                            counts.getOrDefault(start, new DayCount()),
                            lengths.getOrDefault(start, new Histogram()));
                })
                .toList();
        return new Report(
                range.from(),
                range.to(),
                range.language(),
                range.granularity(),
                total(range, counts, lengths),
                periods,
                languages,
                hours,
                orders,
                CallResults.of(calls));
    }

    /** Whether nothing was counted in the whole range. */
    public boolean empty() {
        return total.calls() + total.consents() + total.refusals() + total.ordersAsked() == 0
                && total.handlingTime().calls() == 0;
    }

    private static PeriodFigures total(
            Range range, Map<LocalDate, DayCount> counts, Map<LocalDate, Histogram> lengths) {
        var count = new DayCount();
        counts.values().forEach(count::add);
        var histogram = new Histogram();
        lengths.values().forEach(histogram::add);
        return PeriodFigures.of(
                new Period(range.from() + "/" + range.to(), range.from(), range.to()), count, histogram);
    }
}
