package io.liza.admin.home;

import io.liza.admin.access.Role;
import io.liza.admin.call.Call;
import io.liza.admin.list.Queue;
import io.liza.admin.list.Queue.First;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.statistics.Statistics;
import io.liza.admin.statistics.StatisticsCharts;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.Formats;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Shows what waits for the staff, the calls that are going on, and the figures of today. */
@RolesAllowed(Role.VIEWS)
@Path("/")
public class HomePages {

    private static final int LIVE_CALLS = 8;
    private static final int DAYS = 14;
    private static final int MAX_COUNT = 10_000;

    private static final Queue<Call> LIVE = new Queue<>(
            Call.class,
            " left join fetch row.caller",
            "row.endedAt is null",
            "row.startedAt desc, row.id desc",
            Map.of());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                AttentionQueue queue, First<Call> live, TodayFigures figures, LocalDate day);
    }

    private final Statistics statistics;
    private final StatisticsCharts charts;
    private final Formats formats;
    private final CompanyClock clock;
    private final SharedReloads reloads;

    HomePages(
            Statistics statistics,
            StatisticsCharts charts,
            Formats formats,
            CompanyClock clock,
            SharedReloads reloads) {
        this.statistics = statistics;
        this.charts = charts;
        this.formats = formats;
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
                .unis(AttentionQueue.read(clock), LIVE.first(LIVE_CALLS), figures(today))
                .usingConcurrencyOf(1)
                .with((queue, live, figures) -> Templates.home(queue, live, figures, today));
    }

    private Uni<TodayFigures> figures(LocalDate today) {
        return statistics.days(today.minusDays(DAYS - 1), today).chain(days -> callsOfYesterdayByNow()
                .map(calls -> TodayFigures.of(days, calls, charts, formats)));
    }

    private Uni<Long> callsOfYesterdayByNow() {
        Instant to = clock.local().minusDays(1).toInstant();
        Map<String, Object> range = Map.of("from", clock.startOf(clock.day(to)), "to", to);
        return new Queue<>(
                        Call.class,
                        "",
                        "row.startedAt >= :from and row.startedAt < :to",
                        "row.startedAt desc, row.id desc",
                        range)
                .count(MAX_COUNT)
                .map(count -> count > MAX_COUNT ? null : count);
    }
}
