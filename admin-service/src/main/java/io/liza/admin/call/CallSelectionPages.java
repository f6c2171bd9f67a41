package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.status.BulkEdit;
import io.liza.admin.status.BulkPreview;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Sets the status of selected calls. */
@Path("/calls/selection")
@RolesAllowed(Role.EDITS)
public class CallSelectionPages {

    private static final String LIST = "/calls";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(BulkPreview<Call, CallStatus> preview);
    }

    private final BulkEdit edit;
    private final CallStatusEditor editor;

    CallSelectionPages(BulkEdit edit, CallStatusEditor editor) {
        this.edit = edit;
        this.editor = editor;
    }

    @GET
    public Uni<TemplateInstance> preview(@RestQuery List<String> id, @RestQuery String status, @RestQuery String back) {
        var selection = new BulkSelection(id, status, back);
        return edit.preview(LIST, selection, wanted(selection), editor).map(Templates::preview);
    }

    @POST
    @Path("status")
    public Uni<Response> set(@RestForm List<String> id, @RestForm String status, @RestForm String back) {
        var selection = new BulkSelection(id, status, back);
        return edit.set(LIST, selection, wanted(selection), editor);
    }

    @POST
    @Path("{batch}/undo")
    public Uni<Response> undo(@RestPath UUID batch, @RestQuery String back) {
        return edit.undo(LIST, batch, back, editor);
    }

    private static CallStatus wanted(BulkSelection selection) {
        return selection.status(CallStatus::parse, CallStatus.values());
    }
}
