package io.liza.admin.call;

import io.liza.admin.account.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.history.Change;
import io.liza.admin.history.StatusChange;
import io.liza.admin.identity.Me;
import io.liza.admin.order.OrderCall;
import io.liza.admin.web.CompanyClock;
import io.liza.admin.web.Cursor;
import io.liza.admin.web.Listing;
import io.liza.admin.web.PageLanguage;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.Slice;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of calls, and one call. */
@RolesAllowed(Role.VIEWS)
@Path("/calls")
public class CallPages {

    /** All calls, latest first. */
    private static final Listing<Call> LISTING = new Listing<>(
            Call.class,
            "from Call row left join fetch row.caller caller",
            "row.startedAt",
            call -> new Cursor(call.startedAt, call.id));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance calls(
                Slice<Call> slice, CallFilter filter, CallStatus chosen, CallStatus[] statuses, Set<String> languages);

        static native TemplateInstance call(
                Call call,
                List<ConversationStep> steps,
                List<OrderCall> orders,
                List<Change<CallStatus>> changes,
                CallStatus[] statuses,
                boolean revealed);

        static native TemplateInstance number(Call call, boolean revealed);

        static native TemplateInstance status(Call call, CallStatus[] statuses, boolean saved);
    }

    private final CallStatusEditor editor;
    private final Audit audit;
    private final CompanyClock clock;
    private final Me me;
    private final PageLanguage pageLanguage;

    CallPages(CallStatusEditor editor, Audit audit, CompanyClock clock, Me me, PageLanguage pageLanguage) {
        this.editor = editor;
        this.audit = audit;
        this.clock = clock;
        this.me = me;
        this.pageLanguage = pageLanguage;
    }

    @GET
    public Uni<TemplateInstance> calls(@BeanParam CallFilter filter, @RestQuery String newer, @RestQuery String older) {
        return LISTING.page(filter.where(clock, me.isSupervisor()), newer, older)
                .map(slice -> Templates.calls(
                        slice, filter, filter.chosenStatus().orElse(null), CallStatus.values(), languages(filter)));
    }

    /** Those in use, and the one filtered by, which may be of former days. */
    private Set<String> languages(CallFilter filter) {
        var languages = new LinkedHashSet<>(pageLanguage.getOfCallers());
        Parameters.search("language", filter.language).ifPresent(languages::add);
        return languages;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> call(@RestPath long id) {
        return Panache.withSession(() -> Call.withId(id).chain(call -> page(call, false)));
    }

    /** Shows the number in full, which is noted. Answers htmx with the number alone. */
    @POST
    @Path("{id}/number")
    @RolesAllowed(Role.EDITS)
    public Uni<TemplateInstance> reveal(@RestPath long id, @RestHeader("HX-Request") String htmx) {
        return Panache.withTransaction(() -> Call.withId(id)
                .call(call -> audit.record(AuditAction.NUMBER_REVEALED, Subject.call(id)))
                .chain(call -> htmx == null
                        ? page(call, call.number() != null)
                        : Uni.createFrom().item(Templates.number(call, call.number() != null))));
    }

    private static Uni<TemplateInstance> page(Call call, boolean revealed) {
        return ConversationStep.ofCall(call.sid).chain(steps -> OrderCall.ofCall(call.id)
                .chain(orders -> StatusChange.listOfCall(call.id, CallStatus::valueOf)
                        .map(changes -> Templates.call(call, steps, orders, changes, CallStatus.values(), revealed))));
    }

    /** Answers htmx with the edited field, a plain form with the way back to the call. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(@RestPath long id, @RestForm String status, @RestHeader("HX-Request") String htmx) {
        CallStatus wanted = Parameters.required("status", status, CallStatus::parse, CallStatus.values());
        return editor.set(id, wanted)
                .map(call -> htmx == null
                        ? Response.seeOther(URI.create("/calls/" + id)).build()
                        : Response.ok(Templates.status(call, CallStatus.values(), true))
                                .build());
    }
}
