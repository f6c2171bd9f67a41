package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.note.NoteForm;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Adds notes about an order. */
@Path("/orders")
@RolesAllowed(Role.EDITS)
public class OrderNotePages {

    private final OrderStatusEditor editor;
    private final NoteForm form;

    OrderNotePages(OrderStatusEditor editor, NoteForm form) {
        this.editor = editor;
        this.form = form;
    }

    @POST
    @Path("{id}/notes")
    public Uni<Response> add(@RestPath long id, @RestForm String note, UriInfo uri) {
        return form.submit("orders", id, uri.getRequestUri().getRawQuery(), note, text -> editor.addNote(id, text));
    }
}
