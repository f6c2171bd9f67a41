package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.By;
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

/**
 * All statistics of a range; the API answers with this.
 *
 * @param from first day, of the company's zone
 * @param to last day, inclusive
 * @param language the only language counted; null for all
 * @param by whether {@code periods} are days or weeks
 * @param total of the whole range
 * @param periods every day or week of the range, earliest first
 * @param languages most spoken first
 * @param hours all 168 hours of the week, from Monday's first
 * @param orders the most asked for, most asked for first
 */
public record Report(
        LocalDate from,
        LocalDate to,
        String language,
        By by,
        PeriodFigures total,
        List<PeriodFigures> periods,
        List<LanguageCount> languages,
        List<HourCount> hours,
        List<OrderCount> orders) {

    /**
     * @param counts by the first day of each day or week; one on which nothing happened may be missing
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
                    LocalDate start = range.by().startOf(period.from());
                    return PeriodFigures.of(
                            period,
                            counts.getOrDefault(start, DayCount.NONE),
                            lengths.getOrDefault(start, new Histogram()));
                })
                .toList();
        return new Report(
                range.from(),
                range.to(),
                range.language(),
                range.by(),
                total(range, counts, lengths),
                periods,
                languages,
                hours,
                orders);
    }

    /** Nothing was counted in the whole range. */
    public boolean empty() {
        return total.calls() + total.consents() + total.refusals() + total.ordersAsked() == 0
                && total.handlingTime().calls() == 0;
    }

    private static PeriodFigures total(
            Range range, Map<LocalDate, DayCount> counts, Map<LocalDate, Histogram> lengths) {
        var all = new Histogram();
        lengths.values().forEach(all::add);
        return PeriodFigures.of(
                new Period(range.from() + "/" + range.to(), range.from(), range.to()),
                counts.values().stream().reduce(DayCount.NONE, DayCount::plus),
                all);
    }
}
