package io.liza.admin.call;

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

/** Adds notes about a call. */
@Path("/calls")
@RolesAllowed(Role.EDITS)
public class CallNotePages {

    private final CallStatusEditor editor;
    private final NoteForm form;

    CallNotePages(CallStatusEditor editor, NoteForm form) {
        this.editor = editor;
        this.form = form;
    }

    @POST
    @Path("{id}/notes")
    public Uni<Response> add(@RestPath long id, @RestForm String note, UriInfo uri) {
        return form.submit("calls", id, uri.getRequestUri().getRawQuery(), note, text -> editor.addNote(id, text));
    }
}
