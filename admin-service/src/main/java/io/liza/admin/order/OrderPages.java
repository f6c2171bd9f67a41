package io.liza.admin.order;

import io.liza.admin.account.Role;
import io.liza.admin.history.Change;
import io.liza.admin.history.StatusChange;
import io.liza.admin.identity.Me;
import io.liza.admin.web.CompanyClock;
import io.liza.admin.web.Cursor;
import io.liza.admin.web.Listing;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.Slice;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of orders, and one order. */
@RolesAllowed(Role.VIEWS)
@Path("/orders")
public class OrderPages {

    private static final Listing<Order> LISTING = new Listing<>(
            Order.class, "from Order row", "row.createdAt", order -> new Cursor(order.createdAt, order.id));

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance orders(
                Slice<Order> slice, OrderFilter filter, OrderStatus chosen, OrderStatus[] statuses);

        static native TemplateInstance order(
                Order order, List<OrderCall> calls, List<Change<OrderStatus>> changes, OrderStatus[] statuses);

        static native TemplateInstance status(Order order, OrderStatus[] statuses, boolean saved);
    }

    private final OrderStatusEditor editor;
    private final CompanyClock clock;
    private final Me me;

    OrderPages(OrderStatusEditor editor, CompanyClock clock, Me me) {
        this.editor = editor;
        this.clock = clock;
        this.me = me;
    }

    @GET
    public Uni<TemplateInstance> orders(
            @BeanParam OrderFilter filter, @RestQuery String newer, @RestQuery String older) {
        return LISTING.page(filter.where(clock, me.isSupervisor()), newer, older)
                .map(slice ->
                        Templates.orders(slice, filter, filter.chosenStatus().orElse(null), OrderStatus.values()));
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> order(@RestPath long id) {
        return Panache.withSession(() -> Order.<Order>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no order with the id " + id))
                .chain(order -> OrderCall.ofOrder(id).chain(calls -> StatusChange.listOfOrder(id, OrderStatus::valueOf)
                        .map(changes -> Templates.order(order, calls, changes, OrderStatus.values())))));
    }

    /** Answers htmx with the edited field, a plain form with the way back to the order. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(
            @RestPath long id, @RestForm String status, @RestForm String notes, @RestHeader("HX-Request") String htmx) {
        OrderStatus wanted = Parameters.required("status", status, OrderStatus::parse, OrderStatus.values());
        return editor.set(id, wanted, Parameters.notes(notes))
                .map(order -> htmx == null
                        ? Response.seeOther(URI.create("/orders/" + id)).build()
                        : Response.ok(Templates.status(order, OrderStatus.values(), true))
                                .build());
    }
}
