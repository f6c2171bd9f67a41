package io.liza.admin.order;

import io.liza.admin.account.Role;
import io.liza.admin.history.Change;
import io.liza.admin.history.StatusChange;
import io.liza.admin.web.Parameters;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One order, its status and its notes. */
@RolesAllowed(Role.VIEWS)
@Path("/orders")
public class OrderPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance order(
                Order order, List<OrderCall> calls, List<Change<OrderStatus>> changes, OrderStatus[] statuses);

        static native TemplateInstance status(Order order, OrderStatus[] statuses, boolean saved);
    }

    private final OrderStatusEditor editor;

    OrderPages(OrderStatusEditor editor) {
        this.editor = editor;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> order(@RestPath long id) {
        return Panache.withSession(() -> Order.withId(id)
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
