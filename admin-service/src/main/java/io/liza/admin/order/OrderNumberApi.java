package io.liza.admin.order;

import io.liza.admin.account.Role;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.StatusAnswer;
import io.liza.admin.web.StatusRequest;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** An order under the number that the shop knows it by, also before anybody has asked about it. */
@Path("/api/orders")
public class OrderNumberApi {
    private final OrderStatusEditor editor;

    OrderNumberApi(OrderStatusEditor editor) {
        this.editor = editor;
    }

    @PUT
    @RolesAllowed(Role.EDITS)
    @Path("{number}")
    @Cancellable(false)
    public Uni<Response> put(@RestPath String number, StatusRequest request) {
        OrderNumber itsNumber = Parameters.orderNumber("number", number);
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        String notes = Parameters.notes(request.notes());
        return editor.put(itsNumber, status, notes).map(OrderNumberApi::answer);
    }

    private static Response answer(OrderStatusEditor.Put put) {
        Order order = put.order();
        var answer = put.isNew() ? Response.created(URI.create("/api/orders/" + order.id)) : Response.ok();
        return answer.entity(new StatusAnswer("Order " + order.number + " is now " + order.status, order.status.name()))
                .build();
    }
}
