package io.liza.admin.order.imports;

import io.liza.admin.order.imports.file.FileColumn;
import io.liza.admin.order.imports.file.ImportError;
import io.liza.admin.order.imports.text.DayOrder;
import java.util.List;

/**
 * What the import of a file would do, or has done.
 *
 * @param digest hash of the file, by which the confirmation recognizes it
 * @param days the order of day and month that the user has chosen; null if they have not
 * @param counts null if nothing can be imported
 * @param first the first orders
 * @param isDone whether the file was imported
 */
record Preview(
        String fileName,
        String digest,
        DayOrder days,
        FileCheck check,
        Counts counts,
        List<ComparedOrder> first,
        boolean isDone) {

    static Preview of(Upload upload, String digest, FileCheck check, Counts counts, List<ComparedOrder> first) {
        return new Preview(upload.name(), digest, upload.days().orElse(null), check, counts, first, false);
    }

    static Preview done(Upload upload, String digest, FileCheck check, Counts counts) {
        return new Preview(upload.name(), digest, upload.days().orElse(null), check, counts, List.of(), true);
    }

    public boolean isUsable() {
        return counts != null;
    }

    /** Number of orders that change. */
    public int written() {
        return counts.created() + counts.changed();
    }

    public List<FileColumn> usedColumns() {
        return check.columns().stream().filter(FileColumn::isUsed).toList();
    }

    public List<FileColumn> ignoredColumns() {
        return check.columns().stream()
                .filter(column -> !column.isUsed() && !column.name().isBlank())
                .toList();
    }

    public boolean isKeyMissing() {
        return check.columns().stream().anyMatch(FileColumn::isKeyMissing);
    }

    /** Whether the user has to choose the order of day and month. */
    public boolean isDayOrderMissing() {
        return check.errors().groups().stream().anyMatch(group -> group.kind() == ImportError.Kind.DAY_ORDER);
    }
}
