package io.liza.admin.statistics.range;

import io.liza.admin.http.QueryString;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days and the calls that statistics are about.
 *
 * @param from first day, in the company's time zone
 * @param to last day, inclusive
 * @param language code of the only language counted; null for all
 */
public record Range(LocalDate from, LocalDate to, String language, Granularity granularity) {

    /** Longer ranges would have more periods than a chart can show. */
    public static final int MAX_DAYS = 400;

    public int days() {
        return days(from, to);
    }

    public static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1);
    }

    /** The same statistics in these days. */
    public Range during(LocalDate from, LocalDate to) {
        return new Range(from, to, language, Granularity.ofDays(days(from, to)));
    }

    public boolean covers(LocalDate from, LocalDate to) {
        return this.from.equals(from) && this.to.equals(to);
    }

    public Range by(Granularity granularity) {
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

    /** The query of a link, without a leading question mark. */
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
