package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.status.StaleEditException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Several calls at once: first shows what would change, then sets their status. */
@Path("/calls/selection")
@RolesAllowed(Role.EDITS)
public class CallSelectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(
                List<Call> calls, CallStatus wanted, long changes, BulkSelection selection, CurrentState stale);
    }

    private final CallStatusEditor editor;

    CallSelectionPages(CallStatusEditor editor) {
        this.editor = editor;
    }

    @POST
    public Uni<TemplateInstance> preview(@BeanParam BulkSelection selection) {
        return preview(selection, null);
    }

    /** All or none, then back to the list that they were selected in; or the preview again if it is no longer true. */
    @POST
    @Path("status")
    public Uni<Response> set(@BeanParam BulkSelection selection) {
        CallStatus wanted = selection.status(CallStatus::parse, CallStatus.values());
        return editor.setAll(selection.versions(), wanted)
                .replaceWith(() -> Redirect.to(selection.backTo("/calls")).build())
                .onFailure(StaleEditException.class)
                .recoverWithUni(failure -> preview(selection, ((StaleEditException) failure).current())
                        .map(shown ->
                                Response.status(Status.CONFLICT).entity(shown).build()));
    }

    private static Uni<TemplateInstance> preview(BulkSelection selection, CurrentState stale) {
        CallStatus wanted = selection.status(CallStatus::parse, CallStatus.values());
        return Panache.withSession(() -> Call.<Call>list("id in ?1 order by id desc", selection.ids()))
                .map(calls -> Templates.preview(
                        calls,
                        wanted,
                        calls.stream().filter(call -> call.status != wanted).count(),
                        selection,
                        stale));
    }
}
