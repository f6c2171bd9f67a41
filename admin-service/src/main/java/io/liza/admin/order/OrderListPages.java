package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.caller.NumberSearches;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvExports;
import io.liza.admin.csv.CsvExports.Download;
import io.liza.admin.csv.Separator;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
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
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** All orders, narrowed by a filter: as a page, and as a file to take along. */
@Path("/orders")
@RolesAllowed(Role.VIEWS)
public class OrderListPages {

    static final String LIST = "orders";

    /** Latest first. */
    static final KeysetQuery<Order> LISTING = new KeysetQuery<>(Order.class, OrderFilter.ORDERS, "");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance orders(
                Page<Order> slice, OrderFilter filter, OrderStatus chosen, OrderStatus[] statuses);
    }

    private final Audit audit;
    private final CsvExports exports;
    private final CompanyClock clock;
    private final NumberSearches searches;

    OrderListPages(Audit audit, CsvExports exports, CompanyClock clock, NumberSearches searches) {
        this.audit = audit;
        this.exports = exports;
        this.clock = clock;
        this.searches = searches;
    }

    @GET
    public Uni<TemplateInstance> orders(@BeanParam OrderFilter filter) {
        boolean anyPart = searches.anyPart();
        return searches.run(
                        LIST,
                        filter.search(),
                        anyPart,
                        () -> LISTING.page(() -> filter.where(clock, anyPart), filter),
                        Page::found)
                .map(slice ->
                        Templates.orders(slice, filter, filter.chosenStatus().orElse(null), OrderStatus.values()));
    }

    /** A file that can be imported again. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam OrderFilter filter, @RestQuery String separator) {
        boolean anyPart = searches.anyPart();
        Supplier<Conditions> where = () -> filter.where(clock, anyPart);
        where.get();
        return exports.send(
                new Download("orders.csv", Separator.of(separator)),
                searches.beforeExport(LIST, filter.search(), anyPart, () -> LISTING.count(where))
                        .chain(() -> audit.export(
                                LIST, filter.query().hiding("phone").toString())),
                new Csv("number", "status", "notes", "first asked", "last asked", "calls"),
                LISTING.all(where),
                this::cells);
    }

    private Object[] cells(Order order) {
        return new Object[] {
            order.number,
            order.status,
            order.notes,
            clock.show(order.createdAt),
            clock.show(order.lastAskedAt),
            order.calls
        };
    }
}
