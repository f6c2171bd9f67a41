package io.liza.admin.home;

import io.liza.admin.access.Role;
import io.liza.admin.call.Call;
import io.liza.admin.call.CallStatus;
import io.liza.admin.call.Outcome;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.order.Order;
import io.liza.admin.statistics.Statistics;
import io.liza.admin.task.OpenTasks;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;

/** Shows the dashboard: figures of today and yesterday, and the latest calls. */
@RolesAllowed(Role.VIEWS)
@Path("/")
public class HomePages {

    private static final int LATEST = 10;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                DashboardSummary summary, String day, CallStatus[] statuses, CallStatus handled, CallStatus completed);
    }

    private final Statistics statistics;
    private final CompanyClock clock;
    private final SharedReloads reloads;
    private final OpenTasks openTasks;

    HomePages(Statistics statistics, CompanyClock clock, SharedReloads reloads, OpenTasks openTasks) {
        this.openTasks = openTasks;
        this.statistics = statistics;
        this.clock = clock;
        this.reloads = reloads;
    }

    @GET
    public Uni<Response> home() {
        return reloads.page(this::page);
    }

    /** Runs the queries one after the other, so that a page takes one connection. */
    private Uni<TemplateInstance> page() {
        LocalDate today = clock.today();
        return Uni.combine()
                .all()
                .unis(
                        day(today),
                        day(today.minusDays(1)),
                        Call.countOpen(),
                        openTasks.count(),
                        probed(),
                        Call.latest(LATEST))
                .usingConcurrencyOf(1)
                .with(DashboardSummary::new)
                .map(summary -> Templates.home(
                        summary, today.toString(), CallStatus.values(), CallStatus.HANDLED, CallStatus.COMPLETED));
    }

    private Uni<DashboardSummary.Day> day(LocalDate day) {
        Instant from = clock.startOf(day);
        Instant to = clock.startOf(day.plusDays(1));
        return statistics.of(day).chain(figures -> Call.countByStatus(from, to)
                .chain(statuses -> Call.countWith(Outcome.OVERDUE, from, to)
                        .map(overdue -> new DashboardSummary.Day(figures, statuses, overdue))));
    }

    private Uni<Long> probed() {
        return Panache.withSession(() -> Order.count("lockedUntil > ?1", clock.now()));
    }
}
