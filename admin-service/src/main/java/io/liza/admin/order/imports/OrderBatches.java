package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.OrderFile;
import io.liza.admin.order.imports.file.OrderRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a checked file again, in batches. Each order number occurs once. */
final class OrderBatches {
    private static final int MAX_ROWS = 10_000;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final OrderFile file;
    private final FileCheck check;

    OrderBatches(OrderFile file, FileCheck check) {
        this.file = file;
        this.check = check;
    }

    /** The next batch; empty at the end. */
    List<OrderRow> next() throws IOException {
        var batch = new ArrayList<OrderRow>();
        int characters = 0;
        while (batch.size() < MAX_ROWS && characters < MAX_CHARACTERS) {
            OrderRow order = file.next();
            if (order == null) {
                break;
            }
            if (check.counts(order, file.rows()) && !order.isEnquiry()) {
                batch.add(order);
                characters += order.size();
            }
        }
        return batch;
    }
}
