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
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Orders for programs; the shop can set an order by its number before a caller asks about it. */
@Path("/api/orders")
@Tag(name = "Orders", description = "What callers asked about, and what the next one hears.")
public class OrderApi {

    private final OrderStatusEditor editor;
    private final ListReader lists;

    OrderApi(OrderStatusEditor editor, ListReader lists) {
        this.editor = editor;
        this.lists = lists;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Operation(summary = "All orders, latest first")
    public Uni<ApiPage<Order>> listOrders(@BeanParam OrderFilter filter) {
        return lists.apiPage(OrderListPages.ORDERS, filter);
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{number}")
    @Operation(summary = "One order with the calls that asked about it, and its history")
    public Uni<RestResponse<OrderDetails>> getOrder(
            @Parameter(description = "The shop's number of the order.", example = "4711") @RestPath String number) {
        return Panache.withSession(() -> Order.withNumber(number).chain(OrderDetails::of))
                .map(details -> Version.tagged(details, details.order().version));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    @Operation(
            summary = "Set the status of an order, and its notes",
            description = "IN_PROGRESS, SHIPPED, DELIVERED, DELAYED or CANCELLED. The next caller hears it.")
    public Uni<RestResponse<StatusAnswer>> setOrderStatus(
            @Parameter(description = "`id` of the order, not its number.", example = "7") @RestPath long id,
            @BeanParam Version seen,
            StatusRequest request) {
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        return editor.set(id, status, Parameters.notes(request.notes()), seen.or(request.version()))
                .map(order -> Version.tagged(StatusAnswer.of("Order " + order.number, order), order.version));
    }

    @PUT
    @RolesAllowed(Role.EDITS)
    @Path("{number}")
    @Cancellable(false)
    @Operation(
            summary = "Set the status of an order under the shop's number, known or not",
            description = "The same again changes nothing. With a version, it must be known. The next caller hears it.")
    @APIResponse(
            responseCode = "200",
            description = "It was known.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "It was not known yet.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StatusAnswer.class)))
    public Uni<RestResponse<StatusAnswer>> putOrder(
            @Parameter(description = "The shop's number of the order.", example = "4711") @RestPath String number,
            @BeanParam Version seen,
            StatusRequest request) {
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
