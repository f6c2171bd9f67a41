package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.Parameters;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.StatusRequest;
import io.liza.admin.status.Version;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** An order under the number that the shop knows it by, also before anybody has asked about it. */
@Path("/api/orders")
@Tag(name = "Orders")
public class OrderNumberApi {
    private final OrderStatusEditor editor;

    OrderNumberApi(OrderStatusEditor editor) {
        this.editor = editor;
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
        OrderNumber itsNumber = Parameters.orderNumber("number", number);
        OrderStatus status = Parameters.required(
                "status", StatusRequest.statusOf(request), OrderStatus::parse, OrderStatus.values());
        return editor.put(itsNumber, status, Parameters.notes(request.notes()), seen.or(request.version()))
                .map(OrderNumberApi::answer);
    }

    private static RestResponse<StatusAnswer> answer(OrderStatusEditor.Put put) {
        Order order = put.order();
        ResponseBuilder<StatusAnswer> answer =
                put.isNew() ? ResponseBuilder.created(URI.create("/api/orders/" + order.number)) : ResponseBuilder.ok();
        return answer.entity(StatusAnswer.of("Order " + order.number, order.status, order.version))
                .tag(Version.tag(order.version))
                .build();
    }
}
