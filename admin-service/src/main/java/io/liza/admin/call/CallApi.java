package io.liza.admin.call;

import io.liza.admin.account.Role;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.StatusAnswer;
import io.liza.admin.web.StatusRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Calls for programs. */
@Path("/api/calls")
public class CallApi {

    private final CallStatusEditor editor;

    CallApi(CallStatusEditor editor) {
        this.editor = editor;
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<StatusAnswer> setStatus(@RestPath long id, StatusRequest request) {
        CallStatus status =
                Parameters.required("status", StatusRequest.statusOf(request), CallStatus::parse, CallStatus.values());
        return editor.set(id, status)
                .map(call -> new StatusAnswer("Call " + id + " is now " + call.status, call.status.name()));
    }
}
