package io.liza.admin.call;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.ApiPage;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.StatusRequest;
import io.liza.admin.status.Version;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The API for calls. Numbers are masked for every role. */
@Path("/api/calls")
public class CallApi {

    private final CallStatusEditor editor;
    private final ListReader lists;

    CallApi(CallStatusEditor editor, ListReader lists) {
        this.editor = editor;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    public Uni<ApiPage<Call>> listCalls(@BeanParam CallFilter filter) {
        return lists.apiPage(CallListPages.CALLS, filter);
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{sid}")
    public Uni<RestResponse<CallDetails>> getCall(@RestPath String sid) {
        return Panache.withSession(() -> Call.withSid(sid).chain(CallDetails::of))
                .map(details -> Version.tagged(details, details.call().version));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<RestResponse<StatusAnswer>> setCallStatus(
            @RestPath long id, @BeanParam Version seen, StatusRequest request) {
        CallStatus status =
                Parameters.required("status", StatusRequest.statusOf(request), CallStatus::parse, CallStatus.values());
        return editor.set(id, status, seen.or(request.version()))
                .map(call -> Version.tagged(StatusAnswer.of("Call " + id, call), call.version));
    }
}
