package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.status.StaleEditException;
import io.liza.order.OrderStatus;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Several orders at once: first shows what would change, then sets their status. */
@Path("/orders/selection")
@RolesAllowed(Role.EDITS)
public class OrderSelectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(
                List<Order> orders, OrderStatus wanted, long changes, BulkSelection selection, CurrentState stale);
    }

    private final OrderStatusEditor editor;

    OrderSelectionPages(OrderStatusEditor editor) {
        this.editor = editor;
    }

    @POST
    public Uni<TemplateInstance> preview(@BeanParam BulkSelection selection) {
        return preview(selection, null);
    }

    /** All or none, then back to the list that they were selected in; or the preview again if it is no longer true. */
    @POST
    @Path("status")
    public Uni<Response> set(@BeanParam BulkSelection selection) {
        OrderStatus wanted = selection.status(OrderStatus::parse, OrderStatus.values());
        return editor.setAll(selection.versions(), wanted)
                .replaceWith(() -> Redirect.to(selection.backTo("/orders")).build())
                .onFailure(StaleEditException.class)
                .recoverWithUni(failure -> preview(selection, ((StaleEditException) failure).current())
                        .map(shown ->
                                Response.status(Status.CONFLICT).entity(shown).build()));
    }

    private static Uni<TemplateInstance> preview(BulkSelection selection, CurrentState stale) {
        OrderStatus wanted = selection.status(OrderStatus::parse, OrderStatus.values());
        return Panache.withSession(() -> Order.<Order>list("id in ?1 order by id desc", selection.ids()))
                .map(orders -> Templates.preview(
                        orders,
                        wanted,
                        orders.stream().filter(order -> order.status != wanted).count(),
                        selection,
                        stale));
    }
}
