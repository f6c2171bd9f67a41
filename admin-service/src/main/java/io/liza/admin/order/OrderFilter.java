package io.liza.admin.order;

import io.liza.admin.web.CompanyClock;
import io.liza.admin.web.Paging;
import io.liza.admin.web.Parameters;
import io.liza.admin.web.QueryString;
import io.liza.admin.web.Where;
import io.liza.order.OrderStatus;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** What narrows the list of orders; the names are those people have bookmarked. */
public class OrderFilter extends Paging {

    @RestQuery
    public String status;

    /** Any part of the number of a caller who asked. */
    @RestQuery
    public String phone;

    /** Any part of the order's number. */
    @RestQuery("order_number")
    public String orderNumber;

    /** First day on which it was asked for first, inclusive. */
    @RestQuery
    public String from;

    /** Last day, inclusive. */
    @RestQuery
    public String to;

    /** @param anyPart of a caller's number may be searched for; else only a whole one */
    Where where(CompanyClock clock, boolean anyPart) {
        return new Where()
                .and("row.status = :status", "status", chosenStatus())
                .and(
                        "row.number like :number escape '!'",
                        "number",
                        Parameters.search("order_number", orderNumber).map(Where::containing))
                .and(
                        "row.id in (select asked.order.id from OrderCall asked"
                                + " where asked.call.caller.number like :phone escape '!')",
                        "phone",
                        Parameters.phone("phone", phone).map(anyPart ? Where::containing : Where::literally))
                .days("row.createdAt", from, to, clock);
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
