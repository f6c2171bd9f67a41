package io.liza.admin.statistics;

import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.ui.CompanyClock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the statistics, for pages, files and programs. */
public class StatisticsFilter {

    private static final int DEFAULT_DAYS = 30;

    @RestQuery
    @Parameter(
            description = "First day, inclusive; " + DEFAULT_DAYS + " days before the last by default.",
            example = "2026-11-01",
            schema = @Schema(implementation = LocalDate.class))
    public String from;

    @RestQuery
    @Parameter(
            description = "Last day, inclusive; today by default.",
            example = "2026-11-30",
            schema = @Schema(implementation = LocalDate.class))
    public String to;

    @RestQuery
    @Parameter(description = "Code of the only language to count (ISO 639-1).", example = "de")
    public String language;

    @RestQuery
    @Parameter(
            description = "Length of the periods; by default, it depends on the length of the range.",
            example = "day",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"day", "week"}))
    public String by;

    Range range(CompanyClock clock) {
        LocalDate last = Parameters.day("to", to).orElseGet(clock::today);
        LocalDate first = Parameters.day("from", from).orElse(last.minusDays(DEFAULT_DAYS - 1));
        if (first.isAfter(last)) {
            throw new BadParameterException("from", "must be no later than the last day, which is " + last);
        }
        LocalDate earliest = last.minusDays(Range.MAX_DAYS - 1);
        if (first.isBefore(earliest)) {
            throw new BadParameterException(
                    "from", "must be " + earliest + " or later: " + Range.MAX_DAYS + " days are the most at once");
        }
        Granularity granularity = Parameters.constant("by", by, Granularity::parse, Granularity.values())
                .orElseGet(() -> Granularity.ofDays(Range.days(first, last)));
        return new Range(first, last, Parameters.search("language", language).orElse(null), granularity);
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
