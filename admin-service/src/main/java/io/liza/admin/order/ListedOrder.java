package io.liza.admin.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;

/**
 * An order in the list of the API.
 *
 * @param overdue whether the promised time has passed, and the order is neither shipped nor delivered nor cancelled
 */
public record ListedOrder(@JsonUnwrapped Order order, boolean overdue) {

    static ListedOrder of(Order order, LocalDate today) {
        return new ListedOrder(order, order.isOverdue(today));
    }
}
