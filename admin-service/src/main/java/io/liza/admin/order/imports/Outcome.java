package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.ImportError;
import java.util.List;

/**
 * Of a file: taken in, or refused for its errors.
 *
 * @param counts null if it was refused
 * @param errorCount how much is wrong with it
 * @param errors the first ones
 */
record Outcome(Counts counts, int errorCount, List<ImportError> errors) {

    static Outcome done(Counts counts) {
        return new Outcome(counts, 0, List.of());
    }

    static Outcome refused(FileCheck check) {
        return new Outcome(null, check.errorCount(), check.errors());
    }

    public boolean isDone() {
        return counts != null;
    }

    /** How much more is wrong than is listed. */
    public int unlisted() {
        return errorCount - errors.size();
    }
}
