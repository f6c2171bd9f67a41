package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.ApiPage;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.StatusRequest;
import io.liza.admin.status.Version;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The API for orders. The shop can set an order by its number before a caller asks about it. */
@Path("/api/orders")
public class OrderApi {

    private final OrderStatusEditor editor;
    private final ListReader lists;

    OrderApi(OrderStatusEditor editor, ListReader lists) {
        this.editor = editor;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    public Uni<ApiPage<Order>> listOrders(@BeanParam OrderFilter filter) {
        return lists.apiPage(OrderListPages.ORDERS, filter);
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{number}")
    public Uni<RestResponse<OrderDetails>> getOrder(@RestPath String number) {
        return Panache.withSession(() -> Order.withNumber(number).chain(OrderDetails::of))
                .map(details -> Version.tagged(details, details.order().version));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<RestResponse<StatusAnswer>> setOrderStatus(
            @RestPath long id, @BeanParam Version seen, StatusRequest request) {
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        return editor.set(id, status, Parameters.notes(request.notes()), seen.or(request.version()))
                .map(order -> Version.tagged(StatusAnswer.of("Order " + order.number, order), order.version));
    }

    @PUT
    @RolesAllowed(Role.EDITS)
    @Path("{number}")
    @Cancellable(false)
    public Uni<RestResponse<StatusAnswer>> putOrder(
            @RestPath String number, @BeanParam Version seen, StatusRequest request) {
        OrderNumber orderNumber = Parameters.orderNumber("number", number);
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        return editor.put(orderNumber, status, Parameters.notes(request.notes()), seen.or(request.version()))
                .map(OrderApi::answer);
    }

    private static RestResponse<StatusAnswer> answer(OrderStatusEditor.Put put) {
        Order order = put.order();
        ResponseBuilder<StatusAnswer> answer =
                put.isNew() ? ResponseBuilder.created(URI.create("/api/orders/" + order.number)) : ResponseBuilder.ok();
        return Version.tagged(answer.entity(StatusAnswer.of("Order " + order.number, order)), order.version);
    }
}
