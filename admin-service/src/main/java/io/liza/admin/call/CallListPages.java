package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.caller.SearchableList;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows and exports the list of calls, latest first. */
@Path("/calls")
@RolesAllowed(Role.VIEWS)
public class CallListPages {

    static final SearchableList<Call> CALLS = new SearchableList<>(
            "calls",
            new KeysetQuery<>(Call.class, call -> call.id, " left join fetch row.caller"),
            CallListPages::columns);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calls(
                Page<Call> page,
                CallFilter filter,
                CallStatus chosen,
                CallStatus[] statuses,
                Outcome chosenOutcome,
                Outcome[] outcomes,
                Set<String> languages,
                Map<Long, List<OrderOfCall>> orders,
                long attention);
    }

    private final ListReader lists;
    private final PageLanguage pageLanguage;
    private final SharedReloads reloads;
    private final CompanyClock clock;

    CallListPages(ListReader lists, PageLanguage pageLanguage, SharedReloads reloads, CompanyClock clock) {
        this.lists = lists;
        this.pageLanguage = pageLanguage;
        this.reloads = reloads;
        this.clock = clock;
    }

    /** A search by number is limited and audited for each account, so its result is not shared. */
    @GET
    public Uni<Response> calls(@BeanParam CallFilter filter) {
        return filter.search().isPresent()
                ? page(filter).map(page -> Response.ok(page).build())
                : reloads.page(() -> page(filter));
    }

    private Uni<TemplateInstance> page(CallFilter filter) {
        String language = Parameters.search("language", filter.language).orElse(null);
        return lists.page(CALLS, filter)
                .chain(page -> OrderOfCall.of(page.rows()).chain(orders -> needingAttention()
                        .map(attention -> Templates.calls(
                                page,
                                filter,
                                filter.chosenStatus().orElse(null),
                                CallStatus.values(),
                                filter.chosenOutcome().orElse(null),
                                Outcome.values(),
                                pageLanguage.ofCallersAnd(language),
                                orders,
                                attention))));
    }

    /** Number of calls with an open problem, up to a bound. */
    private Uni<Long> needingAttention() {
        return CALLS.rows().count(() -> CallFilter.needingAttention().where(clock, false));
    }

    /** Exports the list as CSV, also with masked numbers. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam CallFilter filter, @RestQuery String separator) {
        return lists.export(CALLS, filter, separator);
    }

    private static CsvColumns<Call> columns(CompanyClock clock) {
        return new CsvColumns<Call>()
                .column("id", call -> call.id)
                .column("sid", call -> call.sid)
                .column("started", call -> clock.sortable(call.startedAt))
                .column("ended", call -> clock.sortable(call.endedAt))
                .column("seconds", call -> call.seconds)
                .column("language", call -> call.language)
                .column("country", call -> call.countryCode)
                .column("number", Call::getMaskedNumber)
                .column("status", call -> call.status)
                .column("problem", call -> call.hadProblem)
                .column("outcome", call -> call.outcome)
                .column("step", call -> call.step);
    }
}
