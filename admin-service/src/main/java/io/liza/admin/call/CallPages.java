package io.liza.admin.call;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.Neighbours;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.Version;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows a call and leads to its neighbours in the list, reveals its number, sets its status and withdraws its consent. */
@RolesAllowed(Role.VIEWS)
@Path("/calls")
public class CallPages {

    private static final int OTHERS = 10;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance call(
                Call call,
                CallDetails details,
                List<Call> others,
                CallFilter list,
                Neighbours neighbours,
                CallStatus[] statuses,
                String revealed,
                CurrentState stale);

        static native TemplateInstance number(Call call, String revealed);

        static native TemplateInstance status(Call call, CallStatus[] statuses, boolean saved, CurrentState stale);
    }

    private final CallStatusEditor editor;
    private final ConsentEditor consents;
    private final CurrentUser currentUser;
    private final ListReader lists;

    CallPages(CallStatusEditor editor, ConsentEditor consents, CurrentUser currentUser, ListReader lists) {
        this.editor = editor;
        this.consents = consents;
        this.currentUser = currentUser;
        this.lists = lists;
    }

    /** @param list the list that the call was opened from */
    @GET
    @Path("{id:\\d+}")
    public Uni<TemplateInstance> call(@RestPath long id, @BeanParam CallFilter list) {
        return Panache.withSession(() -> Call.withId(id).chain(call -> lists.neighbours(
                        CallListPages.CALLS, list, list.chosenSort().keyOf(call), id)
                .chain(neighbours -> page(call, list, neighbours, null, null))));
    }

    /** Leads from the SID of a call, as Twilio and the API name it, to its page. */
    @GET
    @Path("{sid}")
    public Uni<Response> callWithSid(@RestPath String sid) {
        return Panache.withSession(() -> Call.withSid(sid))
                .map(call -> Redirect.to("/calls/" + call.id).build());
    }

    /** Reveals the whole number, with an audit entry. Answers htmx with the number only. */
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
        return page(call, new CallFilter(), Neighbours.NONE, number, stale);
    }

    private static Uni<TemplateInstance> page(
            Call call, CallFilter list, Neighbours neighbours, String number, CurrentState stale) {
        return CallDetails.of(call).chain(details -> call.others(OTHERS)
                .map(others ->
                        Templates.call(call, details, others, list, neighbours, CallStatus.values(), number, stale)));
    }

    /** Records that the caller has withdrawn the consent by asking the shop (GDPR Art. 7(3)). */
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
