package io.liza.admin.statistics.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.liza.admin.statistics.range.Period;
import io.liza.admin.statistics.rollup.DayCount;
import io.liza.admin.statistics.rollup.DayCounter;
import io.liza.admin.statistics.rollup.Histogram;
import io.liza.admin.statistics.rollup.ResultCount;

/**
 * The figures of a day, a week or a whole range.
 *
 * @param problems number of calls that failed, or in which Liza gave up
 */
public record PeriodFigures(
        Period period,
        int calls,
        int consents,
        int refusals,
        Double consentRate,
        int ordersAsked,
        int problems,
        Settled settled,
        HandlingTime handlingTime) {

    static PeriodFigures of(Period period, DayCount count, Histogram lengths, ResultCount results) {
        int consents = count.get(DayCounter.CONSENTS);
        int refusals = count.get(DayCounter.REFUSALS);
        return new PeriodFigures(
                period,
                count.get(DayCounter.CALLS),
                consents,
                refusals,
                CallResults.share(consents, consents + refusals),
                count.get(DayCounter.ORDERS),
                results.problems(),
                Settled.of(results.told(), results.endedWithConsent()),
                HandlingTime.of(lengths));
    }

    /** Whether nothing was counted in the period. */
    @JsonIgnore
    public boolean isEmpty() {
        return calls + consents + refusals + ordersAsked + problems == 0 && handlingTime.calls() == 0;
    }
}
