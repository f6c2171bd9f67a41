package io.liza.admin.order;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderStatus;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What narrows the list of orders; the names are those people have bookmarked. */
public class OrderFilter extends NumberFilter {

    static final FromClause ORDERS = FromClause.rows("Order", "createdAt");

    private static final FromClause ORDERS_OF_CALLERS = FromClause.links("OrderCall", "order", "orderCreatedAt");

    @RestQuery
    @Parameter(description = "A status.", example = "SHIPPED", schema = @Schema(implementation = OrderStatus.class))
    public String status;

    @RestQuery("order_number")
    @Parameter(description = "Any part of the order's number.", example = "4711")
    public String orderNumber;

    @RestQuery
    @Parameter(
            description = "First day on which it was asked for first, inclusive, in the company's time zone.",
            example = "2026-11-01",
            schema = @Schema(implementation = LocalDate.class))
    public String from;

    @RestQuery
    @Parameter(
            description = "Last day, inclusive, in the company's time zone.",
            example = "2026-11-22",
            schema = @Schema(implementation = LocalDate.class))
    public String to;

    /** @param anyPart of a caller's number may be searched for; else only a whole one */
    Conditions where(CompanyClock clock, boolean anyPart) {
        FromClause orders = search().isPresent() ? ORDERS_OF_CALLERS : ORDERS;
        var where = new Conditions(orders)
                .and(orders.row() + ".status = :status", "status", chosenStatus())
                .and(
                        orders.row() + ".number like :number escape '!'",
                        "number",
                        Parameters.search("order_number", orderNumber).map(Conditions::containing))
                .days(from, to, clock);
        return CallerFound.narrow(where, "link.caller.id", search(), anyPart);
    }

    /** The status filtered by, also where it was given by its old label. */
    public Optional<OrderStatus> chosenStatus() {
        return Parameters.constant("status", status, OrderStatus::parse, OrderStatus.values());
    }

    /** The filter as it stands in links. */
    public QueryString query() {
        return new QueryString()
                .with("status", status)
                .with("phone", phone)
                .with("order_number", orderNumber)
                .with("from", from)
                .with("to", to)
                .with("size", size);
    }

    public boolean isSet() {
        return !query().without("size").isEmpty();
    }
}
