package io.liza.admin.order;

import io.liza.admin.access.Role;
import io.liza.admin.caller.ListReader;
import io.liza.admin.caller.SearchableList;
import io.liza.admin.csv.Csv;
import io.liza.admin.csv.CsvColumns;
import io.liza.admin.list.KeysetQuery;
import io.liza.admin.list.Page;
import io.liza.admin.live.reload.SharedReloads;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
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
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows and exports the list of orders, latest first. */
@Path("/orders")
@RolesAllowed(Role.VIEWS)
public class OrderListPages {

    static final KeysetQuery<Order> ROWS = new KeysetQuery<>(Order.class, order -> order.id, "");

    private static final String NAME = "orders";

    /** The list without a file, for the API. */
    static final SearchableList<Order> ORDERS = new SearchableList<>(NAME, ROWS, clock -> new CsvColumns<>());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance orders(
                Page<Order> page, OrderFilter filter, OrderState chosen, OrderStatus[] statuses, Attention attention);
    }

    /** Numbers of orders that staff should look at, each up to a bound. */
    record Attention(long enquiries, long overdue, long locked) {

        static Uni<Attention> count(CompanyClock clock) {
            return count(OrderFilter.enquiries(), clock).chain(enquiries -> count(OrderFilter.overdue(), clock)
                    .chain(overdue -> count(OrderFilter.locked(), clock)
                            .map(locked -> new Attention(enquiries, overdue, locked))));
        }

        private static Uni<Long> count(OrderFilter filter, CompanyClock clock) {
            return ROWS.count(() -> filter.where(clock, false));
        }
    }

    private final ListReader lists;
    private final CompanyClock clock;
    private final PageLanguage language;
    private final SharedReloads reloads;

    OrderListPages(ListReader lists, CompanyClock clock, PageLanguage language, SharedReloads reloads) {
        this.lists = lists;
        this.clock = clock;
        this.language = language;
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
        return lists.page(ORDERS, filter).chain(page -> Attention.count(clock)
                .map(attention -> Templates.orders(
                        page, filter, filter.chosenStatus().orElse(null), OrderStatus.values(), attention)));
    }

    /** Exports the list as a CSV file that the import accepts. */
    @GET
    @Path("export.csv")
    @Produces(Csv.MEDIA_TYPE)
    public RestMulti<byte[]> export(@BeanParam OrderFilter filter, @RestQuery String separator) {
        return lists.export(new SearchableList<>(NAME, ROWS, this::columns), filter, separator);
    }

    private CsvColumns<Order> columns(CompanyClock clock) {
        var columns = new CsvColumns<Order>()
                .column("number", order -> order.number)
                .column("status", Order::status)
                .column("notes", order -> order.notes)
                .column("first asked", order -> clock.sortable(order.createdAt))
                .column("last asked", order -> clock.sortable(order.lastAskedAt))
                .column("calls", order -> order.calls);
        Stream.of(OrderField.values())
                .filter(field -> !field.isHashed() && field != OrderField.MESSAGE)
                .forEach(field -> columns.column(field.apiName(), order -> order.get(field)));
        FieldName.ofMessages(language.getOfCallers())
                .forEach(name -> columns.column(name.toString(), order -> order.text(name)));
        return columns;
    }
}
