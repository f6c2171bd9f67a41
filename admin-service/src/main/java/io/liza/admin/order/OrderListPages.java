package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.caller.SearchableList;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderStatus;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows and exports the list of orders, latest first. */
@Path("/orders")
@RolesAllowed(Role.VIEWS)
public class OrderListPages {

    static final SearchableList<Order> ORDERS = new SearchableList<>(
            "orders", new KeysetQuery<>(Order.class, order -> order.id, ""), OrderListPages::columns);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance orders(
                Page<Order> page, OrderFilter filter, OrderStatus chosen, OrderStatus[] statuses);
    }

    private final ListReader lists;
    private final SharedReloads reloads;

    OrderListPages(ListReader lists, SharedReloads reloads) {
        this.lists = lists;
        this.reloads = reloads;
    }

    /** A search by number is limited and audited for each account, so its result is not shared. */
    @GET
    public Uni<Response> orders(@BeanParam OrderFilter filter) {
        return filter.search().isPresent()
                ? page(filter).map(page -> Response.ok(page).build())
                : reloads.page(() -> page(filter));
    }

    private Uni<TemplateInstance> page(OrderFilter filter) {
        return lists.page(ORDERS, filter)
                .map(page ->
                        Templates.orders(page, filter, filter.chosenStatus().orElse(null), OrderStatus.values()));
    }

    /** Exports the list as a CSV file that the import accepts. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam OrderFilter filter, @RestQuery String separator) {
        return lists.export(ORDERS, filter, separator);
    }

    private static CsvColumns<Order> columns(CompanyClock clock) {
        return new CsvColumns<Order>()
                .column("number", order -> order.number)
                .column("status", order -> order.status)
                .column("notes", order -> order.notes)
                .column("first asked", order -> clock.show(order.createdAt))
                .column("last asked", order -> clock.show(order.lastAskedAt))
                .column("calls", order -> order.calls);
    }
}
