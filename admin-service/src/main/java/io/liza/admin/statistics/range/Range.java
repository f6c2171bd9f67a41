package io.liza.admin.statistics.range;

import io.liza.admin.http.QueryString;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statistic is about.
 *
 * @param from first day, of the company's zone
 * @param to last day, inclusive
 * @param language code of the only language counted; null for all
 */
public record Range(LocalDate from, LocalDate to, String language, Granularity granularity) {

    /** Longer ones would be more to read than to look at. */
    public static final int MOST_DAYS = 400;

    public int days() {
        return days(from, to);
    }

    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    public Range cut(Granularity granularity) {
        return new Range(from, to, language, granularity);
    }

    /** Every day or week in it, earliest first. */
    public List<Period> periods() {
        var periods = new ArrayList<Period>();
        for (LocalDate start = granularity.startOf(from); !start.isAfter(to); start = granularity.next(start)) {
            LocalDate end = granularity.next(start).minusDays(1);
            periods.add(new Period(
                    granularity.nameOf(start), start.isBefore(from) ? from : start, end.isAfter(to) ? to : end));
        }
        return periods;
    }

    /** As it stands in addresses, without a leading question mark. */
    public String query() {
        return new QueryString()
                .with("from", from.toString())
                .with("to", to.toString())
                .with("language", language)
                .with("by", granularity.toString())
                .toString();
    }

    /** {@code $1} to {@code $3} of a query: from, to, language. */
    public Tuple parameters() {
        return Tuple.of(from, to, language);
    }
}
