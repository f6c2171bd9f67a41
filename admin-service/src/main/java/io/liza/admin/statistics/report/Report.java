package io.liza.admin.statistics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.rollup.CallCounts;
import io.liza.admin.statistics.rollup.HourCount;
import io.liza.admin.statistics.rollup.LanguageCount;
import io.liza.admin.statistics.rollup.OrderCount;
import java.time.LocalDate;
import java.util.List;

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

    public static Report of(
            PeriodCounts counts,
            List<LanguageCount> languages,
            List<HourCount> hours,
            List<OrderCount> orders,
            CallCounts calls) {
        Range range = counts.range();
        return new Report(
                range.from(),
                range.to(),
                range.language(),
                range.granularity(),
                counts.total(),
                counts.periods(),
                languages,
                hours,
                orders,
                CallResults.of(calls));
    }

    /** Whether nothing was counted in the whole range. */
    public boolean empty() {
        return total.isEmpty();
    }

    /** The periods in which anything was counted. */
    public List<PeriodFigures> busyPeriods() {
        return periods.stream().filter(period -> !period.isEmpty()).toList();
    }

    /** Number of periods in which nothing was counted. */
    public int emptyPeriods() {
        return (int) periods.stream().filter(PeriodFigures::isEmpty).count();
    }
}
