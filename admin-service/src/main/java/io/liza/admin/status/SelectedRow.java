package io.liza.admin.status;

/**
 * A row in the preview of a bulk edit.
 *
 * @param changes whether the status would change
 * @param conflict the change of another user since the row was selected; null if there is none
 */
public record SelectedRow<E extends HasStatus<?>>(E row, boolean changes, StatusChange conflict) {

    /** Whether the row is ticked: another user's change is overwritten only on purpose. */
    public boolean ticked() {
        return changes && conflict == null;
    }

    /** Returns the value of the row's checkbox, with the version that the preview shows. */
    public String value() {
        return row.subject().id() + "-" + row.version();
    }
}
