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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Calls for programs. Numbers are masked, whatever the role. */
@Path("/api/calls")
@Tag(name = "Calls", description = "Who called, what was said, and how it ended.")
public class CallApi {

    private final CallStatusEditor editor;
    private final ListReader lists;

    CallApi(CallStatusEditor editor, ListReader lists) {
        this.editor = editor;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Operation(summary = "All calls, latest first")
    public Uni<ApiPage<Call>> listCalls(@BeanParam CallFilter filter) {
        return lists.apiPage(CallListPages.CALLS, filter);
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{sid}")
    @Operation(summary = "One call with its conversation, consent, orders and history")
    public Uni<RestResponse<CallDetails>> getCall(
            @Parameter(description = "Twilio's SID of the call.", example = "CA0123456789abcdef0123456789abcdef")
                    @RestPath
                    String sid) {
        return Panache.withSession(() -> Call.withSid(sid).chain(CallDetails::of))
                .map(details -> Version.tagged(details, details.call().version));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    @Operation(
            summary = "Set the status of a call",
            description = "PROCESSING, HANDLED, COMPLETED or PROBLEM. From then on no event of the call changes it.")
    public Uni<RestResponse<StatusAnswer>> setCallStatus(
            @Parameter(description = "`id` of the call.", example = "42") @RestPath long id,
            @BeanParam Version seen,
            StatusRequest request) {
        CallStatus status =
                Parameters.required("status", StatusRequest.statusOf(request), CallStatus::parse, CallStatus.values());
        return editor.set(id, status, seen.or(request.version()))
                .map(call -> Version.tagged(StatusAnswer.of("Call " + id, call), call.version));
    }
}
