package io.liza.admin.search;

import io.liza.admin.call.Call;
import io.liza.admin.http.QueryString;
import io.liza.admin.order.Order;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results of a search. Lists that are searched by a caller's number are links, so that their own page limits and audits
 * the search.
 *
 * @param order null if no order has the number; so is the call
 * @param digits part of an order number; null if the text is none
 * @param number number of a caller, or a part of it; null if the text is none
 */
public record SearchResults(
        String text,
        List<DashboardSection> sections,
        Order order,
        Call call,
        String digits,
        String number,
        boolean numberFirst) {

    public boolean isEmpty() {
        return sections.isEmpty() && call == null && digits == null && number == null;
    }

    public String callsFrom() {
        return "/calls?" + new QueryString().with("phone", number);
    }

    public String ordersFrom() {
        return "/orders?" + new QueryString().with("phone", number);
    }

    /** Path of the page that the text stands for; empty if it is not certain. */
    Optional<String> single() {
        if (order != null || call != null) {
            return Optional.of(order != null ? "/orders/" + order.id : "/calls/" + call.id);
        }
        if (numberFirst) {
            return Optional.of(callsFrom());
        }
        return Stream.of(sections)
                .filter(found -> found.size() == 1 && !text.isEmpty())
                .map(found -> found.get(0).path())
                .findFirst();
    }
}
