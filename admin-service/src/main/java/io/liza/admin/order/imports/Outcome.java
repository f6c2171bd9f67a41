package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.ImportError;
import java.util.List;

/**
 * The result of an import: counts, or the errors of a refused file.
 *
 * @param counts null if it was refused
 * @param errorCount number of errors
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

    /** Number of errors that are not listed. */
    public int unlisted() {
        return errorCount - errors.size();
    }
}
