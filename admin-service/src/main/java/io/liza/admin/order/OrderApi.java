package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.caller.NumberSearches;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.ApiPage;
import io.liza.admin.list.Page;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.StatusRequest;
import io.liza.admin.status.Version;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderStatus;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Orders for programs. */
@Path("/api/orders")
@Tag(name = "Orders", description = "What callers asked about, and what the next one hears.")
public class OrderApi {

    private final OrderStatusEditor editor;
    private final CompanyClock clock;
    private final NumberSearches searches;

    OrderApi(OrderStatusEditor editor, CompanyClock clock, NumberSearches searches) {
        this.editor = editor;
        this.clock = clock;
        this.searches = searches;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Operation(summary = "All orders, latest first")
    public Uni<ApiPage<OrderSummary>> listOrders(@BeanParam OrderFilter filter) {
        return searches.run(
                        OrderListPages.LIST,
                        filter.search(),
                        false,
                        () -> OrderListPages.LISTING.page(() -> filter.where(clock, false), filter),
                        Page::found)
                .map(slice -> ApiPage.of(slice, OrderSummary::of, filter.hint()));
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{number}")
    @Operation(summary = "One order with the calls that asked about it, and its history")
    public Uni<RestResponse<OrderDetails>> getOrder(
            @Parameter(description = "The shop's number of the order.", example = "4711") @RestPath String number) {
        return Panache.withSession(() -> Order.withNumber(number).chain(OrderDetails::of))
                .map(details -> answer(details, details.order().version()));
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
                .map(order ->
                        answer(StatusAnswer.of("Order " + order.number, order.status, order.version), order.version));
    }

    private static <T> RestResponse<T> answer(T body, int version) {
        return ResponseBuilder.ok(body).tag(Version.tag(version)).build();
    }
}
