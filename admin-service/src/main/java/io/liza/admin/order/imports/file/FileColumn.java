package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.imports.name.ColumnNames.Meaning;
import io.liza.admin.order.imports.name.OrderColumn;

/**
 * A column of a table, and what the import reads from it.
 *
 * @param meaning null if the import ignores the column
 * @param isKeyMissing whether the column is ignored because it needs the key for hashes, which is not set
 */
public record FileColumn(String name, Meaning meaning, boolean isKeyMissing) {

    public boolean isUsed() {
        return meaning != null;
    }

    /** Null for a field, and for an ignored column. */
    public OrderColumn column() {
        return meaning == null ? null : meaning.column();
    }

    /** Null for a column that is no field. */
    public FieldName field() {
        return meaning == null ? null : meaning.field();
    }
}
