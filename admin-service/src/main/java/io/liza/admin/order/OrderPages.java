package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.Version;
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
                Order order, OrderDetails details, OrderStatus[] statuses, Entry entry, CurrentState stale);

        static native TemplateInstance status(Order order, OrderStatus[] statuses, boolean saved, CurrentState stale);
    }

    /** The values of the form: those of the order, or those of a refused edit. */
    record Entry(OrderStatus status, String notes) {

        /** A form without notes leaves them as they are. */
        Entry or(String current) {
            return notes == null ? new Entry(status, current) : this;
        }
    }

    private final OrderStatusEditor editor;

    OrderPages(OrderStatusEditor editor) {
        this.editor = editor;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> order(@RestPath long id) {
        return Panache.withSession(
                () -> Order.withId(id).chain(order -> page(order, new Entry(order.status, order.notes), null)));
    }

    private static Uni<TemplateInstance> page(Order order, Entry entry, CurrentState stale) {
        return OrderDetails.of(order)
                .map(details -> Templates.order(order, details, OrderStatus.values(), entry, stale));
    }

    /** Answers htmx with the edited field, and a plain form with a redirect to the order. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(
            @RestPath long id,
            @RestForm String status,
            @RestForm String notes,
            @RestForm String version,
            @RestHeader("HX-Request") String htmx) {
        OrderStatus wanted = Parameters.required("status", status, OrderStatus::parse, OrderStatus.values());
        Uni<Response> edit = editor.set(id, wanted, Parameters.notes(notes), Version.ofForm(version))
                .map(order -> htmx == null
                        ? Redirect.to("/orders/" + id).build()
                        : Response.ok(Templates.status(order, OrderStatus.values(), true, null))
                                .build());
        return StaleEditException.recover(edit, current -> stale(id, new Entry(wanted, notes), current, htmx != null));
    }

    /** Shows the current state, with the form to repeat the edit. */
    private static Uni<TemplateInstance> stale(long id, Entry wanted, CurrentState current, boolean htmx) {
        return Panache.withSession(() -> Order.withId(id)
                .chain(order -> htmx
                        ? Uni.createFrom().item(Templates.status(order, OrderStatus.values(), false, current))
                        : page(order, wanted.or(order.notes), current)));
    }
}
