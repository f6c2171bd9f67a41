package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.Histogram;
import io.liza.admin.statistics.rollup.HourCount;
import io.liza.admin.statistics.rollup.LanguageCount;
import io.liza.admin.statistics.rollup.OrderCount;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All statistics of a range, for the page, the files and programs. */
@Schema(name = "Statistics")
public record Report(
        @Schema(description = "First day, of the company's time zone.", examples = "2026-11-01") LocalDate from,
        @Schema(description = "Last day, inclusive.", examples = "2026-11-30") LocalDate to,
        @Schema(nullable = true, description = "The only language counted; null for all.", examples = "de")
                String language,
        @Schema(
                        implementation = String.class,
                        enumeration = {"day", "week"},
                        description = "Length of the periods.",
                        examples = "day")
                Granularity by,
        @Schema(description = "Of the whole range.") PeriodFigures total,
        @Schema(description = "Every day or week of the range, earliest first.") List<PeriodFigures> periods,
        @Schema(description = "Most frequent first.") List<LanguageCount> languages,
        @Schema(description = "The 168 hours of the week, starting on Monday.") List<HourCount> hours,
        @Schema(description = "The orders that callers asked about most often, most often first.")
                List<OrderCount> orders) {

    /**
     * @param counts by the first day of each day or week; those without events may be missing
     * @param lengths likewise
     */
    public static Report of(
            Range range,
            Map<LocalDate, DayCount> counts,
            Map<LocalDate, Histogram> lengths,
            List<LanguageCount> languages,
            List<HourCount> hours,
            List<OrderCount> orders) {
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
                orders);
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
