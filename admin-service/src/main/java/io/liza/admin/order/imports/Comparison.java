package io.liza.admin.order.imports;

import java.util.List;

/**
 * What an import would do.
 *
 * @param first the first orders
 */
record Comparison(OrderTable.Written counts, List<ComparedOrder> first) {
    static final int FIRST = 10;
    static final Comparison NOTHING = new Comparison(new OrderTable.Written(0, 0), List.of());

    /** Both together; the first orders of the first one. */
    Comparison and(Comparison next) {
        return new Comparison(counts.and(next.counts), first.isEmpty() ? next.first : first);
    }
}
