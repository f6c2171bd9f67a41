package io.liza.admin.statistics.range;

import io.liza.admin.http.QueryString;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days and the language of a report.
 *
 * @param from first day, in the company's time zone
 * @param to last day, inclusive
 * @param language code of the only language that is counted; null for all
 */
public record Range(LocalDate from, LocalDate to, String language, Granularity granularity) {

    /** Largest number of days; a chart cannot show more periods. */
    public static final int MAX_DAYS = 400;

    public int days() {
        return days(from, to);
    }

    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** Whether the first day is after the last one, so that the range is empty. */
    public boolean isRangeReversed() {
        return from.isAfter(to);
    }

    /** The last {@link #MAX_DAYS} days. */
    public Range shortened() {
        return new Range(to.minusDays(MAX_DAYS - 1), to, language, granularity);
    }

    /** The range of the same length that ends the day before this one begins. */
    public Range before() {
        return new Range(from.minusDays(days()), from.minusDays(1), language, granularity);
    }

    /** The same range with other days. */
    public Range during(LocalDate from, LocalDate to) {
        return new Range(from, to, language, Granularity.ofDays(days(from, to)));
    }

    public boolean covers(LocalDate from, LocalDate to) {
        return this.from.equals(from) && this.to.equals(to);
    }

    public Range by(Granularity granularity) {
        return new Range(from, to, language, granularity);
    }

    /** Every day or week of the range, earliest first. */
    public List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (LocalDate start = granularity.startOf(from); !start.isAfter(to); start = granularity.next(start)) {
            LocalDate end = granularity.next(start).minusDays(1);
            periods.add(new Period(
                    granularity.nameOf(start), start.isBefore(from) ? from : start, end.isAfter(to) ? to : end));
        }
        return periods;
    }

    /** The query string of a link, without a leading question mark. */
    public String query() {
        return new QueryString()
                .with("from", from.toString())
                .with("to", to.toString())
                .with("language", language)
                .with("by", granularity.toString())
                .toString();
    }

    /** The parameters {@code $1} to {@code $3} of a query: from, to, language. */
    public Tuple parameters() {
        return Tuple.of(from, to, language);
    }
}
