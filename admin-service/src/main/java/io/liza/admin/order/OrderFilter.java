package io.liza.admin.order;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.ui.CompanyClock;
import io.liza.order.OrderStatus;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of orders. Bookmarks contain the parameter names, so do not rename them. */
public class OrderFilter extends NumberFilter {

    private static final FromClause ORDERS = FromClause.rows("Order", "createdAt");

    private static final FromClause ORDERS_OF_CALLERS = FromClause.links("OrderCall", "order", "orderCreatedAt");

    @RestQuery
    public String status;

    @RestQuery("order_number")
    public String orderNumber;

    @Override
    public Conditions where(CompanyClock clock, boolean anyPart) {
        FromClause orders = search().isPresent() ? ORDERS_OF_CALLERS : ORDERS;
        var where = new Conditions(orders)
                .and(orders.row() + ".status = :status", "status", chosenStatus())
                .andSearch(
                        orders.row() + ".number like :number escape '!'",
                        "number",
                        Parameters.search("order_number", orderNumber).map(Conditions::containing))
                .days(orders.key().hql(), from, to, clock);
        return CallerFound.narrow(where, "link.caller.id", search(), anyPart);
    }

    /** The chosen status; also accepts old labels. */
    public Optional<OrderStatus> chosenStatus() {
        return Parameters.constant("status", status, OrderStatus::parse, OrderStatus.values());
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString().with("status", status).with("phone", phone).with("order_number", orderNumber);
    }
}
