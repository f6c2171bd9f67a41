package io.liza.admin.statistics.report;

import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.DayCounter;
import io.liza.admin.statistics.rollup.Histogram;

/** The figures of a day, a week or a whole range. */
public record PeriodFigures(
        Period period,
        int calls,
        int consents,
        int refusals,
        Double consentRate,
        int ordersAsked,
        HandlingTime handlingTime) {

    /** The consent rate in whole percent; null without answers. */
    public Long consentPercent() {
        return consentRate == null ? null : Math.round(consentRate * 100);
    }

    public static PeriodFigures of(Period period, DayCount count, Histogram lengths) {
        return new PeriodFigures(
                period,
                count.get(DayCounter.CALLS),
                count.get(DayCounter.CONSENTS),
                count.get(DayCounter.REFUSALS),
                consentRate(count),
                count.get(DayCounter.ORDERS),
                HandlingTime.of(lengths));
    }

    private static Double consentRate(DayCount count) {
        int answers = count.get(DayCounter.CONSENTS) + count.get(DayCounter.REFUSALS);
        return answers == 0 ? null : Double.valueOf((double) count.get(DayCounter.CONSENTS) / answers);
    }
}
