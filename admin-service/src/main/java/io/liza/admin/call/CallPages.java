package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.status.StaleEditException;
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
                Call call, CallDetails details, CallStatus[] statuses, String revealed, CurrentState stale);

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

    /** Shows the whole number, with an entry in the audit trail. Answers htmx with the number alone. */
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
        return CallDetails.of(call).map(details -> Templates.call(call, details, CallStatus.values(), number, stale));
    }

    /** The caller has withdrawn the consent by asking the shop (GDPR Art. 7(3)). */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/consent/withdrawal")
    public Uni<Response> withdrawConsent(@RestPath long id) {
        return consents.withdraw(id)
                .replaceWith(() -> Redirect.to("/calls/" + id).build());
    }

    /** Answers htmx with the edited field, and a plain form with a redirect to the call. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(
            @RestPath long id,
            @RestForm String status,
            @RestForm String version,
            @RestHeader("HX-Request") String htmx) {
        CallStatus wanted = Parameters.required("status", status, CallStatus::parse, CallStatus.values());
        Uni<Response> edit = editor.set(id, wanted, Version.ofForm(version))
                .map(call -> htmx == null
                        ? Redirect.to("/calls/" + id).build()
                        : Response.ok(Templates.status(call, CallStatus.values(), true, null))
                                .build());
        return StaleEditException.recover(edit, current -> stale(id, current, htmx != null));
    }

    /** Shows the current state, with the form to repeat the edit. */
    private static Uni<TemplateInstance> stale(long id, CurrentState current, boolean htmx) {
        return Panache.withSession(() -> Call.withId(id)
                .chain(call -> htmx
                        ? Uni.createFrom().item(Templates.status(call, CallStatus.values(), false, current))
                        : page(call, null, current)));
    }
}
