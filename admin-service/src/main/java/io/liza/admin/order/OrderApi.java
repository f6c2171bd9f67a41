package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.http.Parameters;
import io.liza.admin.list.ApiPage;
import io.liza.admin.status.StatusAnswer;
import io.liza.admin.status.Version;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderNumber;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** The API for orders. The shop can set an order by its number before a caller asks about it. */
@Path("/api/orders")
public class OrderApi {

    private final OrderStatusEditor editor;
    private final ListReader lists;
    private final CompanyClock clock;

    OrderApi(OrderStatusEditor editor, ListReader lists, CompanyClock clock) {
        this.editor = editor;
        this.lists = lists;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    public Uni<ApiPage<ListedOrder>> listOrders(@BeanParam OrderFilter filter) {
        LocalDate today = clock.today();
        return lists.apiPage(OrderListPages.ORDERS, filter)
                .map(page -> page.map(order -> ListedOrder.of(order, today)));
    }

    @GET
    @RolesAllowed(Role.VIEWS)
    @Path("{number}")
    public Uni<RestResponse<OrderDetails>> getOrder(@RestPath String number) {
        return Panache.withSession(() -> Order.withNumber(number).chain(order -> OrderDetails.of(order, clock.today())))
                .map(details -> Version.tagged(details, details.order().version));
    }

    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<RestResponse<StatusAnswer>> setOrderStatus(
            @RestPath long id, @BeanParam Version seen, OrderRequest request) {
        OrderRequest order = OrderRequest.of(request);
        return editor.set(id, order.wanted(), seen.or(order.version))
                .map(set -> Version.tagged(StatusAnswer.of("Order " + set.number, set), set.version));
    }

    @PUT
    @RolesAllowed(Role.EDITS)
    @Path("{number}")
    @Cancellable(false)
    public Uni<RestResponse<StatusAnswer>> putOrder(
            @RestPath String number, @BeanParam Version seen, OrderRequest request) {
        OrderNumber orderNumber = Parameters.orderNumber("number", number);
        OrderRequest order = OrderRequest.of(request);
        return editor.put(orderNumber, order.wanted(), seen.or(order.version)).map(OrderApi::answer);
    }

    private static RestResponse<StatusAnswer> answer(OrderStatusEditor.Put put) {
        Order order = put.order();
        ResponseBuilder<StatusAnswer> answer =
                put.isNew() ? ResponseBuilder.created(URI.create("/api/orders/" + order.number)) : ResponseBuilder.ok();
        return Version.tagged(answer.entity(StatusAnswer.of("Order " + order.number, order)), order.version);
    }
}
