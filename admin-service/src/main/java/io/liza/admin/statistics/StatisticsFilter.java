package io.liza.admin.statistics;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the statistics, for the page, the CSV files and the API. */
public class StatisticsFilter {

    private static final int DEFAULT_DAYS = 30;

    @RestQuery
    public String from;

    @RestQuery
    public String to;

    @RestQuery
    public String language;

    @RestQuery
    public String by;

    /** The range of files and the API; fails if it is reversed or too long. */
    Range range(CompanyClock clock) {
        Range asked = asked(clock);
        if (asked.isRangeReversed()) {
            throw new BadParameterException("from", "must be no later than the last day, which is " + asked.to());
        }
        if (asked.days() > Range.MAX_DAYS) {
            throw new BadParameterException(
                    "from",
                    "must be " + asked.shortened().from() + " or later: " + Range.MAX_DAYS
                            + " days are the most at once");
        }
        return asked;
    }

    /** The range of the page, which shows the last days of one that is too long, and nothing of a reversed one. */
    Range shown(CompanyClock clock) {
        Range asked = asked(clock);
        return asked.days() > Range.MAX_DAYS ? asked.shortened() : asked;
    }

    private Range asked(CompanyClock clock) {
        LocalDate last = Parameters.day("to", to).orElseGet(clock::today);
        LocalDate first = Parameters.day("from", from).orElse(last.minusDays(DEFAULT_DAYS - 1));
        Granularity granularity = Parameters.constant("by", by, Granularity::parse, Granularity.values())
                .orElseGet(() -> Granularity.ofDays(Range.days(first, last)));
        return new Range(first, last, Parameters.search("language", language).orElse(null), granularity);
    }

    /** Whether the page shows fewer days than asked for. */
    boolean isShortenedTo(Range shown) {
        return Parameters.day("from", from).filter(shown.from()::isAfter).isPresent();
    }

    public boolean isSet() {
        return !new QueryString()
                .with("from", from)
                .with("to", to)
                .with("language", language)
                .with("by", by)
                .toString()
                .isEmpty();
    }
}
