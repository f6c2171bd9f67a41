package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.call.consent.Consent;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.status.Change;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.StatusChange;
import io.liza.admin.status.Version;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One call, its number and its status. */
@RolesAllowed(Role.VIEWS)
@Path("/calls")
public class CallPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance call(
                Call call,
                List<ConversationStep> steps,
                List<Consent> consents,
                boolean withdrawable,
                List<AskedOrder> orders,
                List<Change<CallStatus>> changes,
                CallStatus[] statuses,
                String revealed,
                CurrentState stale);

        static native TemplateInstance number(Call call, String revealed);

        static native TemplateInstance status(Call call, CallStatus[] statuses, boolean saved, CurrentState stale);
    }

    private final CallStatusEditor editor;
    private final ConsentEditor consents;
    private final CurrentUser currentUser;

    CallPages(CallStatusEditor editor, ConsentEditor consents, CurrentUser currentUser) {
        this.editor = editor;
        this.consents = consents;
        this.currentUser = currentUser;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> call(@RestPath long id) {
        return Panache.withSession(() -> Call.withId(id).chain(call -> page(call, null, null)));
    }

    /** Shows the number in full, which is noted. Answers htmx with the number alone. */
    @POST
    @Path("{id}/number")
    @RolesAllowed(Role.EDITS)
    public Uni<TemplateInstance> reveal(@RestPath long id, @RestHeader("HX-Request") String htmx) {
        return Panache.withTransaction(
                () -> Call.withId(id).chain(call -> Call.reveal(id, currentUser.getName(), currentUser.address())
                        .chain(number -> htmx == null
                                ? page(call, number, null)
                                : Uni.createFrom().item(Templates.number(call, number)))));
    }

    private static Uni<TemplateInstance> page(Call call, String number, CurrentState stale) {
        return ConversationStep.ofCall(call.sid)
                .chain(steps -> Consent.ofCall(call.id).chain(consents -> AskedOrder.ofCall(call.id)
                        .chain(orders -> StatusChange.listOfCall(call.id, CallStatus::valueOf)
                                .map(changes -> Templates.call(
                                        call,
                                        steps,
                                        consents,
                                        Consent.holds(consents),
                                        orders,
                                        changes,
                                        CallStatus.values(),
                                        number,
                                        stale)))));
    }

    /** The caller asked the shop to take the consent back (GDPR Art. 7(3)). */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/consent/withdrawal")
    public Uni<Response> withdrawConsent(@RestPath long id) {
        return consents.withdraw(id)
                .replaceWith(() -> Redirect.to("/calls/" + id).build());
    }

    /** Answers htmx with the edited field, a plain form with the way back to the call. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(
            @RestPath long id,
            @RestForm String status,
            @RestForm String version,
            @RestHeader("HX-Request") String htmx) {
        CallStatus wanted = Parameters.required("status", status, CallStatus::parse, CallStatus.values());
        return editor.set(id, wanted, Version.ofForm(version))
                .map(call -> htmx == null
                        ? Redirect.to("/calls/" + id).build()
                        : Response.ok(Templates.status(call, CallStatus.values(), true, null))
                                .build())
                .onFailure(StaleEditException.class)
                .recoverWithUni(failure -> stale(id, ((StaleEditException) failure).current(), htmx != null));
    }

    /** Shows what it is now, with the form to repeat the edit. */
    private static Uni<Response> stale(long id, CurrentState current, boolean htmx) {
        return Panache.withSession(() -> Call.withId(id)
                        .chain(call -> htmx
                                ? Uni.createFrom().item(Templates.status(call, CallStatus.values(), false, current))
                                : page(call, null, current)))
                .map(shown -> Response.status(Status.CONFLICT).entity(shown).build());
    }
}
