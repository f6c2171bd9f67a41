package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.CurrentState;
import io.liza.admin.notification.Deliveries;
import io.liza.admin.notification.Delivery;
import io.liza.admin.order.OrderStatusEditor.Wanted;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.status.EditCondition;
import io.liza.admin.status.StaleEditException;
import io.liza.admin.status.StatusTexts;
import io.liza.admin.status.Version;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.FormErrors;
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
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Shows an order, and sets its status and what callers hear of it. */
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
                FormErrors errors,
                CurrentState stale);

        static native TemplateInstance status(Order order, OrderStatus[] statuses, boolean saved, CurrentState stale);
    }

    private final OrderStatusEditor editor;
    private final CompanyClock clock;
    private final PageLanguage language;
    private final Deliveries notifications;
    private final Flash flash;

    OrderPages(
            OrderStatusEditor editor,
            CompanyClock clock,
            PageLanguage language,
            Deliveries notifications,
            Flash flash) {
        this.editor = editor;
        this.clock = clock;
        this.language = language;
        this.notifications = notifications;
        this.flash = flash;
    }

    @GET
    @Path("{id}")
    public Uni<TemplateInstance> order(@RestPath long id) {
        return page(id, Map.of(), FormErrors.NONE, null);
    }

    /** @param entered fields of a refused edit; none for the values of the order */
    private Uni<TemplateInstance> page(long id, Map<FieldName, String> entered, FormErrors errors, CurrentState stale) {
        return notifications
                .ofOrder(id)
                .chain(deliveries ->
                        Panache.withSession(() -> Order.withId(id).chain(order -> OrderDetails.of(order, clock.today())
                                .map(details -> Templates.order(
                                        order,
                                        details,
                                        deliveries,
                                        OrderStatus.values(),
                                        OrderEntry.of(order, language.getOfCallers(), entered),
                                        errors,
                                        stale)))));
    }

    /** Answers htmx with the edited field, and a plain form with a redirect to the order. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/status")
    public Uni<Response> setStatus(
            @RestPath long id,
            @RestForm String status,
            @RestForm String version,
            @RestHeader("HX-Request") String htmx) {
        OrderStatus wanted = Parameters.required("status", status, OrderStatus::parse, OrderStatus.values());
        Uni<Order> edit = editor.set(id, new Wanted(wanted, null, Map.of()), Version.ofForm(version));
        return htmx == null
                ? StaleEditException.recover(
                        edit.map(order -> saved(id)), current -> page(id, Map.of(), FormErrors.NONE, current))
                : edited(id, edit);
    }

    private Uni<Response> edited(long id, Uni<Order> edit) {
        Uni<Response> saved = edit.map(order -> Response.ok(Templates.status(order, OrderStatus.values(), true, null))
                .build());
        return StaleEditException.recover(saved, current -> Panache.withSession(() -> Order.withId(id))
                .map(order -> Templates.status(order, OrderStatus.values(), false, current)));
    }

    /** Sets the fields that the form has; shows the form again if one is wrong, or somebody else has changed the order. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/fields")
    public Uni<Response> setFields(@RestPath long id, @RestForm String version) {
        Map<FieldName, String> entered = OrderEntry.ofForm();
        EditCondition condition = Version.ofForm(version);
        Uni<Response> edit = Uni.createFrom()
                .deferred(() -> editor.set(id, new Wanted(null, null, entered), condition))
                .map(order -> saved(id));
        return StaleEditException.recover(edit, current -> page(id, entered, FormErrors.NONE, current))
                .onFailure(BadParameterException.class)
                .recoverWithUni(failure -> page(id, entered, errors((BadParameterException) failure), null)
                        .map(page -> Response.status(Response.Status.BAD_REQUEST)
                                .entity(page)
                                .build()));
    }

    private FormErrors errors(BadParameterException wrong) {
        OrderField field =
                FieldName.of(wrong.parameter()).orElseThrow(() -> wrong).field();
        return FormErrors.of(wrong.parameter(), language.texts(OrderTexts.class).rule(field));
    }

    /** Lets callers hear of a locked order again. */
    @POST
    @RolesAllowed(Role.EDITS)
    @Path("{id}/unlock")
    public Uni<Response> unlock(@RestPath long id) {
        return editor.unlock(id)
                .map(order -> redirect(id, language.texts(OrderTexts.class).unlocked()));
    }

    private Response saved(long id) {
        return redirect(id, language.texts(StatusTexts.class).saved());
    }

    private Response redirect(long id, String text) {
        return Redirect.to("/orders/" + id).cookie(flash.cookie(text)).build();
    }
}
