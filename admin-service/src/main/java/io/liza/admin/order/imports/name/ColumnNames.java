package io.liza.admin.order.imports.name;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The accepted names of columns: the names of the API, the labels of the pages in each language, and the names in {@code
 * imports/columns.properties}, which other systems use.
 */
public final class ColumnNames {
    private static final int OWN = 0;
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        for (OrderColumn column : OrderColumn.OWN) {
            MEANINGS.put(column.apiName(), new Meaning(column, null, OWN));
        }
        for (Properties labels : Names.labels()) {
            for (OrderColumn column : OrderColumn.OWN) {
                add(labels.getProperty(column.apiName()), new Meaning(column, null, OWN));
            }
            for (OrderField field : OrderField.values()) {
                add(labels.getProperty("fieldName_$" + field), new Meaning(null, FieldName.of(field), OWN));
            }
        }
        Properties foreign = Names.foreign("columns");
        for (OrderColumn column : OrderColumn.values()) {
            addAll(foreign.getProperty(column.apiName(), ""), column, null);
        }
        for (OrderField field : OrderField.values()) {
            addAll(foreign.getProperty(field.apiName(), ""), null, FieldName.of(field));
        }
    }

    /**
     * What a column holds: an {@link OrderColumn} or a field, the other one is null.
     *
     * @param rank 0 for Liza's own names; of several columns for one value, the lowest rank is read first
     */
    public record Meaning(OrderColumn column, FieldName field, int rank) {

        public boolean isOwn() {
            return rank == OWN;
        }

        /** Whether another column holds the same value. */
        public boolean isSameAs(Meaning other) {
            return column == other.column && (field == null ? other.field == null : field.equals(other.field));
        }
    }

    private ColumnNames() {}

    public static Optional<Meaning> of(String name) {
        return FieldName.of(name)
                .map(field -> new Meaning(null, field, OWN))
                .or(() -> Optional.ofNullable(MEANINGS.get(Names.normal(name))));
    }

    private static void add(String name, Meaning meaning) {
        MEANINGS.putIfAbsent(Names.normal(name), meaning);
    }

    private static void addAll(String names, OrderColumn column, FieldName field) {
        List<String> ranked = Names.split(names).toList();
        for (int i = 0; i < ranked.size(); i++) {
            add(ranked.get(i), new Meaning(column, field, OWN + 1 + i));
        }
    }
}
