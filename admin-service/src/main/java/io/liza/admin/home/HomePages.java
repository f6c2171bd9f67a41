package io.liza.admin.home;

import io.liza.admin.call.Call;
import io.liza.admin.call.CallStatus;
import io.liza.admin.statistics.DayCount;
import io.liza.admin.statistics.Statistics;
import io.liza.admin.web.CompanyClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Facts at a glance, and the latest calls. */
@Path("/")
public class HomePages {

    private static final int LATEST = 10;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(
                DayCount today, DayCount yesterday, long open, List<Call> calls, String day, CallStatus[] statuses);
    }

    private final Statistics statistics;
    private final CompanyClock clock;

    HomePages(Statistics statistics, CompanyClock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> home() {
        var today = clock.today();
        return statistics.of(today).chain(now -> statistics
                .of(today.minusDays(1))
                .chain(before -> Call.countOpen().chain(open -> Call.latest(LATEST)
                        .map(calls ->
                                Templates.home(now, before, open, calls, today.toString(), CallStatus.values())))));
    }
}
