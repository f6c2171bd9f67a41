package io.liza.admin.order;

import io.liza.admin.caller.CallerFound;
import io.liza.admin.caller.NumberFilter;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.QueryString;
import io.liza.admin.list.Conditions;
import io.liza.admin.list.FromClause;
import io.liza.admin.list.SortHeader;
import io.liza.admin.ui.CompanyClock;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the list of orders. Bookmarks contain the parameter names, so do not rename them. */
public class OrderFilter extends NumberFilter {

    private static final FromClause ORDERS = FromClause.rows("Order", "createdAt");

    private static final FromClause ORDERS_OF_CALLERS = FromClause.links("OrderCall", "order", "orderCreatedAt");

    @RestQuery
    public String status;

    /** {@code true} for orders that are overdue. */
    @RestQuery
    public String overdue;

    /** {@code true} for orders that are locked, because of too many failed verifications. */
    @RestQuery
    public String locked;

    @RestQuery("order_number")
    public String orderNumber;

    /** Name of an {@link OrderSort}. */
    @RestQuery
    public String sort;

    static OrderFilter enquiries() {
        var filter = new OrderFilter();
        filter.status = OrderState.ENQUIRY.name();
        return filter;
    }

    static OrderFilter overdue() {
        var filter = new OrderFilter();
        filter.overdue = "true";
        return filter;
    }

    static OrderFilter locked() {
        var filter = new OrderFilter();
        filter.locked = "true";
        return filter;
    }

    @Override
    public Conditions where(CompanyClock clock, boolean anyPart) {
        FromClause orders = chosenSort().sorted(search().isPresent() ? ORDERS_OF_CALLERS : ORDERS);
        var where = new Conditions(orders)
                .and(
                        orders.row() + ".knownStatus = :status",
                        "status",
                        chosenStatus().map(OrderState::status))
                .and(orders.row() + ".knownStatus is null", chosenStatus().equals(Optional.of(OrderState.ENQUIRY)))
                .and(
                        isOverdue(orders.row()),
                        "today",
                        Optional.of(clock.today()).filter(today -> isOverdue()))
                .and(
                        orders.row() + ".lockedUntil > :now",
                        "now",
                        Optional.of(clock.now()).filter(now -> isLocked()))
                .andSearch(
                        orders.row() + ".number like :number escape '!'",
                        "number",
                        Parameters.search("order_number", orderNumber).map(Conditions::containing))
                .days(orders.linked() ? "link.orderCreatedAt" : "row.createdAt", from, to, clock);
        return CallerFound.narrow(where, "link.caller.id", search(), anyPart);
    }

    /** The condition of {@link io.liza.order.Delivery#isOverdue}, for the index {@code orders_promised}. */
    static String isOverdue(String order) {
        return ("#.knownStatus in (io.liza.order.OrderStatus.IN_PROGRESS, io.liza.order.OrderStatus.DELAYED) and #.shippedOn is null and #.deliveredOn is null"
                        + " and coalesce(#.promisedTo, #.promisedFrom) < :today")
                .replace("#", order);
    }

    /** The chosen status; also accepts old labels. */
    public Optional<OrderState> chosenStatus() {
        return Parameters.constant("status", status, OrderState::parse, OrderState.values());
    }

    @Override
    public boolean isNewestFirst() {
        return chosenSort() == OrderSort.NEWEST;
    }

    /** The order of the list. With other filters it is by creation, since their indexes carry no other order. */
    OrderSort chosenSort() {
        return Parameters.constant("sort", sort, OrderSort::parse, OrderSort.values())
                .filter(chosen -> chosen.isByCreation() || !isSet())
                .orElse(OrderSort.NEWEST);
    }

    public SortHeader byCreation() {
        return header(OrderSort.NEWEST, OrderSort.OLDEST);
    }

    /** Null if the list cannot be sorted so, because of its filters. */
    public SortHeader byLastAsked() {
        return isSet() ? null : header(OrderSort.LAST_ASKED, OrderSort.FIRST_ASKED);
    }

    /** Null if the list cannot be sorted so, because of its filters. */
    public SortHeader byCalls() {
        return isSet() ? null : header(OrderSort.MOST_ASKED, OrderSort.LEAST_ASKED);
    }

    private SortHeader header(OrderSort descending, OrderSort ascending) {
        return SortHeader.of(query(), chosenSort().parameter(), descending.parameter(), ascending.parameter());
    }

    public boolean isOverdue() {
        return Parameters.flag("overdue", overdue).orElse(false);
    }

    public boolean isLocked() {
        return Parameters.flag("locked", locked).orElse(false);
    }

    @Override
    protected QueryString ownParameters() {
        return new QueryString()
                .with("status", status)
                .with("overdue", overdue)
                .with("locked", locked)
                .with("phone", phone)
                .with("order_number", orderNumber)
                .with("sort", sort);
    }
}
