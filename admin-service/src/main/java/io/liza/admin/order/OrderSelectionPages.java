package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.list.BulkSelection;
import io.liza.admin.status.BulkEdit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Sets the status of selected orders. */
@Path("/orders/selection")
@RolesAllowed(Role.EDITS)
public class OrderSelectionPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance preview(
                List<Order> orders, OrderState wanted, long changes, BulkSelection selection, CurrentState stale);
    }

    private final BulkEdit<Order, OrderState> edit;

    OrderSelectionPages(OrderStatusEditor editor) {
        this.edit = new BulkEdit<>(
                selection -> selection.status(OrderState::parseStatus, OrderState.settable()),
                ids -> Order.list("id in ?1 order by id desc", ids),
                editor::setAll,
                Templates::preview);
    }

    @POST
    public Uni<TemplateInstance> preview(@BeanParam BulkSelection selection) {
        return edit.preview(selection);
    }

    @POST
    @Path("status")
    public Uni<Response> set(@BeanParam BulkSelection selection) {
        return edit.set(selection, "/orders");
    }
}
