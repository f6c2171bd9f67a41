package io.liza.admin.statistics;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.Separator;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.statistics.range.Granularity;
import io.liza.admin.statistics.range.Range;
import io.liza.admin.statistics.report.PeriodFigures;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.DateRangePreset;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows the statistics, and exports each of their tables as a CSV file. */
@Path("/statistics")
@RolesAllowed(Role.VIEWS)
public class StatisticsPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance statistics(
                Report report,
                PeriodFigures before,
                HourHeatmap heatmap,
                Range range,
                boolean shortened,
                boolean live,
                StatisticsFilter filter,
                List<DateRangePreset> presets,
                Granularity[] granularities,
                Set<String> languages);
    }

    private final Statistics statistics;
    private final Audit audit;
    private final CompanyClock clock;
    private final PageLanguage pageLanguage;
    private final SharedReloads reloads;

    StatisticsPages(
            Statistics statistics, Audit audit, CompanyClock clock, PageLanguage pageLanguage, SharedReloads reloads) {
        this.statistics = statistics;
        this.audit = audit;
        this.clock = clock;
        this.pageLanguage = pageLanguage;
        this.reloads = reloads;
    }

    @GET
    public Uni<Response> statistics(@BeanParam StatisticsFilter filter) {
        return reloads.page(() -> page(filter));
    }

    /** Nothing changes any more in a range of past days, except by late events, so such a page is not live. */
    private Uni<TemplateInstance> page(StatisticsFilter filter) {
        Range range = filter.shown(clock);
        return statistics.report(range).chain(report -> statistics
                .total(range.before())
                .map(before -> Templates.statistics(
                        report,
                        before,
                        HourHeatmap.of(report.hours()),
                        range,
                        filter.isShortenedTo(range),
                        !range.to().isBefore(clock.today()),
                        filter,
                        DateRangePreset.ofStatistics(clock.today()),
                        Granularity.values(),
                        pageLanguage.ofCallersAnd(range.language()))));
    }

    @GET
    @Path("{name}.csv")
    public Uni<Response> file(@RestPath String name, @BeanParam StatisticsFilter filter, @RestQuery String separator) {
        Separator chosen = Separator.of(separator);
        Function<Report, Csv> table =
                StatisticsCsv.named(name).orElseThrow(() -> new NotFoundException("there is no table with this name"));
        Range range = filter.range(clock);
        return audit.export("statistics/" + name, range.query())
                .chain(() -> statistics.report(range))
                .map(report -> table.apply(report)
                        .download("liza-" + name + "-" + range.from() + "-" + range.to() + ".csv", chosen));
    }
}
