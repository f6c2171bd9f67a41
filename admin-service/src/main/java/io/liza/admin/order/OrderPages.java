package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.notification.Deliveries;
import io.liza.admin.notification.Delivery;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.Version;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows an order, and sets its status, its notes and what callers hear of it. */
@RolesAllowed(Role.VIEWS)
@Path("/orders")
public class OrderPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance order(
                Order order,
                OrderDetails details,
                List<Delivery> deliveries,
                OrderStatus[] statuses,
                OrderEntry entry,
                CurrentState stale);

        static native TemplateInstance status(Order order, OrderStatus[] statuses, boolean saved, CurrentState stale);
    }

    private final OrderStatusEditor editor;
    private final CompanyClock clock;
    private final PageLanguage language;
    private final Deliveries notifications;

    OrderPages(OrderStatusEditor editor, CompanyClock clock, PageLanguage language, Deliveries notifications) {
        this.editor = editor;
        this.clock = clock;
        this.language = language;
        this.notifications = notifications;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> order(@RestPath long id) {
        return page(id, null, null);
    }

    /** @param entry form of a refused edit; null for the values of the order */
    private Uni<TemplateInstance> page(long id, OrderEntry entry, CurrentState stale) {
        return notifications
                .ofOrder(id)
                .chain(deliveries -> Panache.withSession(() -> Order.withId(id).chain(order -> OrderDetails.of(
                                order, clock.today())
                        .map(details -> Templates.order(
                                order,
                                details,
                                deliveries,
                                OrderStatus.values(),
                                OrderEntry.of(order, language.getOfCallers()).with(entry),
                                stale)))));
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
        EditCondition condition = Version.ofForm(version);
        var entry = OrderEntry.ofForm(wanted, notes);
        var edit = Uni.createFrom()
                .deferred(() -> editor.set(
                        id, new OrderStatusEditor.Wanted(wanted, Parameters.notes(notes), entry.fields()), condition));
        return htmx == null ? submitted(id, edit, entry) : edited(id, edit);
    }

    private Uni<Response> submitted(long id, Uni<Order> edit, OrderEntry entry) {
        Uni<Response> saved = edit.map(order -> Redirect.to("/orders/" + id).build());
        return StaleEditException.recover(saved, current -> page(id, entry, current))
                .onFailure(BadParameterException.class)
                .recoverWithUni(failure -> page(id, entry.wrong(((BadParameterException) failure).parameter()), null)
                        .map(page -> Response.status(Response.Status.BAD_REQUEST)
                                .entity(page)
                                .build()));
    }

    private Uni<Response> edited(long id, Uni<Order> edit) {
        Uni<Response> saved = edit.map(order -> Response.ok(Templates.status(order, OrderStatus.values(), true, null))
                .build());
        return StaleEditException.recover(saved, current -> Panache.withSession(() -> Order.withId(id))
                .map(order -> Templates.status(order, OrderStatus.values(), false, current)));
    }

    /** Lets callers hear of a locked order again. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/unlock")
    public Uni<Response> unlock(@RestPath long id) {
        return editor.unlock(id).map(order -> Redirect.to("/orders/" + id).build());
    }
}
