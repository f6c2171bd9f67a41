package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.name.ColumnNames;
import io.liza.admin.order.imports.name.ColumnNames.Meaning;
import io.liza.admin.order.imports.name.OrderColumn;
import io.liza.admin.order.imports.text.PlainCell;
import io.liza.admin.order.imports.text.WellFormed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;

/** The columns of a table: which values are in them, and which of them are ignored. */
final class CsvHeader {
    /** Values that are read from another column where the cell of the first one is empty. */
    private static final Set<OrderField> SEVERAL = Set.of(OrderField.PHONE, OrderField.POSTCODE);

    private static final List<OrderColumn> STATUSES = List.of(OrderColumn.DELIVERY_STATUS, OrderColumn.STATUS);

    private static final Set<String> OF_CALLS = Set.of("sid", "number", "status", "outcome");

    private final List<FileColumn> columns = new ArrayList<>();
    private final Map<FieldName, List<Integer>> fields = new HashMap<>();

    /** Thrown if the first line is no valid header. */
    static final class WrongException extends RuntimeException {
        private final Kind kind;
        private final String header;

        private WrongException(Kind kind, String header) {
            this.kind = kind;
            this.header = header;
        }

        Kind kind() {
            return kind;
        }

        /** The names of the columns; empty for an empty file. */
        String header() {
            return header;
        }
    }

    /**
     * @param names first line of the file; null for an empty file
     * @param isKeySet whether phone numbers and postcodes can be hashed
     */
    CsvHeader(CSVRecord names, boolean isKeySet) {
        if (names == null) {
            throw new WrongException(Kind.HEADER, "");
        }
        String header = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        check(names, header);
        for (String name : names) {
            columns.add(column(PlainCell.of(name), isKeySet));
        }
        if (places(OrderColumn.NUMBER).isEmpty() || statuses().isEmpty()) {
            throw new WrongException(WellFormed.isValid(header) ? Kind.HEADER : Kind.ENCODING, header);
        }
        leaveOutDoubles(header);
        columns.stream()
                .map(FileColumn::field)
                .filter(field -> field != null)
                .forEach(field -> fields.computeIfAbsent(field, this::places));
    }

    private static void check(CSVRecord names, String header) {
        if (names.size() > CsvRows.MAX_COLUMNS) {
            throw new WrongException(Kind.COLUMNS, header);
        }
        if (names.toList().containsAll(OF_CALLS)) {
            throw new WrongException(Kind.CALLS, header);
        }
    }

    private static FileColumn column(String name, boolean isKeySet) {
        Optional<Meaning> meaning = ColumnNames.of(name);
        boolean isKeyMissing = !isKeySet
                && meaning.map(Meaning::field)
                        .filter(field -> field.field().isHashed())
                        .filter(field -> !field.toString().equals(name))
                        .isPresent();
        return new FileColumn(name, isKeyMissing ? null : meaning.orElse(null), isKeyMissing);
    }

    /** Of several columns for one value, ignores all but the best one, unless they complete each other. */
    private void leaveOutDoubles(String header) {
        for (int place = 0; place < columns.size(); place++) {
            FileColumn column = columns.get(place);
            if (!column.isUsed()) {
                continue;
            }
            List<Integer> places = places(column.meaning());
            int best = places.get(0);
            if (place != best && column.meaning().isOwn()) {
                throw new WrongException(Kind.HEADER, header);
            }
            boolean completes = column.column() != null && STATUSES.contains(column.column())
                    || column.field() != null && SEVERAL.contains(column.field().field());
            if (place != best && !completes) {
                columns.set(place, new FileColumn(column.name(), null, false));
            }
        }
    }

    private int rank(int place) {
        return columns.get(place).meaning().rank();
    }

    private List<Integer> places(Meaning meaning) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).isUsed()
                        && columns.get(place).meaning().isSameAs(meaning))
                .boxed()
                .sorted(Comparator.comparing(this::rank))
                .toList();
    }

    /** Positions of the columns for a value, best first. */
    List<Integer> places(OrderColumn column) {
        return places(new Meaning(column, null, 0));
    }

    /** Positions of the columns with a status, best first. */
    List<Integer> statuses() {
        return STATUSES.stream().flatMap(column -> places(column).stream()).toList();
    }

    private List<Integer> places(FieldName field) {
        return places(new Meaning(null, field, 0));
    }

    Map<FieldName, List<Integer>> fields() {
        return fields;
    }

    List<FileColumn> columns() {
        return columns;
    }
}
