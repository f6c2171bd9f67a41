package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.status.BulkEdit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Sets the status of selected calls. */
@Path("/calls/selection")
@RolesAllowed(Role.EDITS)
public class CallSelectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(
                List<Call> calls, CallStatus wanted, long changes, BulkSelection selection, CurrentState stale);
    }

    private final BulkEdit<Call, CallStatus> edit;

    CallSelectionPages(CallStatusEditor editor) {
        this.edit = new BulkEdit<>(
                selection -> selection.status(CallStatus::parse, CallStatus.values()),
                ids -> Call.list("id in ?1 order by id desc", ids),
                editor::setAll,
                Templates::preview);
    }

    @POST
    public Uni<TemplateInstance> preview(@BeanParam BulkSelection selection) {
        return edit.preview(selection);
    }

    @POST
    @Path("status")
    public Uni<Response> set(@BeanParam BulkSelection selection) {
        return edit.set(selection, "/calls");
    }
}
