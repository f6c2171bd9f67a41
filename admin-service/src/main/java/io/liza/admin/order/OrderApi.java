package io.liza.admin.order;

import io.liza.admin.account.Role;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.StatusAnswer;
import io.liza.admin.web.StatusRequest;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Orders for programs. */
@Path("/api/orders")
public class OrderApi {

    private final OrderStatusEditor editor;

    OrderApi(OrderStatusEditor editor) {
        this.editor = editor;
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<StatusAnswer> setStatus(@RestPath long id, StatusRequest request) {
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        String notes = Parameters.notes(request.notes());
        return editor.set(id, status, notes)
                .map(order ->
                        new StatusAnswer("Order " + order.number + " is now " + order.status, order.status.name()));
    }
}
