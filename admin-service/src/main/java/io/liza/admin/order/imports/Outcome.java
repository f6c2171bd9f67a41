package io.liza.admin.order.imports;

import java.util.List;

/**
 * Of a file: taken in, or refused for its bad lines.
 *
 * @param counts null if it was refused
 * @param faults how much is wrong with it
 * @param badLines where, as far as it is listed
 */
record Outcome(Counts counts, int faults, List<BadLine> badLines) {

    static Outcome done(Counts counts) {
        return new Outcome(counts, 0, List.of());
    }

    static Outcome refused(OrderRows rows) {
        return new Outcome(null, rows.faults(), rows.badLines());
    }

    public boolean isDone() {
        return counts != null;
    }

    /** How much more is wrong than is listed. */
    public int unlisted() {
        return faults - badLines.size();
    }
}
