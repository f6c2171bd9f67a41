package io.liza.admin.status;

import io.liza.admin.list.BulkSelection;
import java.util.List;

/**
 * The preview of a bulk edit.
 *
 * @param list path of the list
 */
public record BulkPreview<E extends HasStatus<S>, S extends Enum<S>>(
        List<SelectedRow<E>> rows, S wanted, BulkSelection selection, String list) {

    /** Number of rows that are ticked. */
    public long changes() {
        return rows.stream().filter(SelectedRow::ticked).count();
    }

    public boolean hasConflicts() {
        return rows.stream().anyMatch(row -> row.conflict() != null);
    }

    public String back() {
        return selection.backTo(list).toString();
    }
}
