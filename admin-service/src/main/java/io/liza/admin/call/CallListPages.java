package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.caller.NumberSearches;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvExports;
import io.liza.admin.csv.CsvExports.Download;
import io.liza.admin.csv.Separator;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
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
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** All calls, narrowed by a filter: as a page, and as a file to take along. */
@Path("/calls")
@RolesAllowed(Role.VIEWS)
public class CallListPages {

    static final String LIST = "calls";

    /** Latest first. */
    static final KeysetQuery<Call> LISTING =
            new KeysetQuery<>(Call.class, CallFilter.CALLS, " left join fetch row.caller");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calls(
                Page<Call> slice, CallFilter filter, CallStatus chosen, CallStatus[] statuses, Set<String> languages);
    }

    private final Audit audit;
    private final CsvExports exports;
    private final CompanyClock clock;
    private final NumberSearches searches;
    private final PageLanguage pageLanguage;

    CallListPages(
            Audit audit, CsvExports exports, CompanyClock clock, NumberSearches searches, PageLanguage pageLanguage) {
        this.audit = audit;
        this.exports = exports;
        this.clock = clock;
        this.searches = searches;
        this.pageLanguage = pageLanguage;
    }

    @GET
    public Uni<TemplateInstance> calls(@BeanParam CallFilter filter) {
        boolean anyPart = searches.anyPart();
        return searches.run(
                        LIST,
                        filter.search(),
                        anyPart,
                        () -> LISTING.page(() -> filter.where(clock, anyPart), filter),
                        Page::found)
                .map(slice -> Templates.calls(
                        slice,
                        filter,
                        filter.chosenStatus().orElse(null),
                        CallStatus.values(),
                        pageLanguage.ofCallersAnd(
                                Parameters.search("language", filter.language).orElse(null))));
    }

    /** Numbers are masked here too. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam CallFilter filter, @RestQuery String separator) {
        boolean anyPart = searches.anyPart();
        Supplier<Conditions> where = () -> filter.where(clock, anyPart);
        where.get();
        return exports.send(
                new Download("calls.csv", Separator.of(separator)),
                searches.beforeExport(LIST, filter.search(), anyPart, () -> LISTING.count(where))
                        .chain(() -> audit.export(
                                LIST, filter.query().hiding("phone").toString())),
                new Csv(
                        "id",
                        "sid",
                        "started",
                        "ended",
                        "seconds",
                        "language",
                        "country",
                        "number",
                        "status",
                        "problem"),
                LISTING.all(where),
                this::cells);
    }

    private Object[] cells(Call call) {
        return new Object[] {
            call.id,
            call.sid,
            clock.show(call.startedAt),
            clock.show(call.endedAt),
            call.seconds,
            call.language,
            call.countryCode,
            call.maskedNumber(),
            call.status,
            call.hadProblem
        };
    }
}
