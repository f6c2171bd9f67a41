package io.liza.admin.statistics;

import io.liza.admin.access.Role;
import io.liza.admin.statistics.report.Report;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Statistics for API clients. */
@Path("/api/statistics")
@RolesAllowed(Role.VIEWS)
public class StatisticsApi {

    private final Statistics statistics;
    private final CompanyClock clock;

    StatisticsApi(Statistics statistics, CompanyClock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GET
    public Uni<Report> statistics(@BeanParam StatisticsFilter filter) {
        return statistics.report(filter.range(clock));
    }
}
