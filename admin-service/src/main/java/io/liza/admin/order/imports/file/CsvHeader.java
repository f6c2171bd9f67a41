package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.imports.file.ImportError.Kind;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * Positions of the known columns in a line; other columns are ignored.
 *
 * @param notes position of the notes; negative without such a column
 * @param fields positions of other fields
 * @param columns number of cells in a line
 */
record CsvHeader(int number, int status, int notes, Map<FieldName, Integer> fields, int columns) {
    private static final int LOOK_AHEAD = 4_096;

    /** Thrown if the first line is no valid header. */
    static final class WrongException extends RuntimeException {
        private final Kind kind;

        private WrongException(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /** @param names first line of the file; null for an empty file */
    static CsvHeader of(CSVRecord names) {
        if (names == null) {
            throw new WrongException(Kind.HEADER);
        }
        if (names.size() > CsvRows.MAX_COLUMNS) {
            throw new WrongException(Kind.COLUMNS);
        }
        Map<OrderColumn, Integer> places = new EnumMap<>(OrderColumn.class);
        Map<FieldName, Integer> fields = new HashMap<>();
        for (int place = 0; place < names.size(); place++) {
            Optional<OrderColumn> column = OrderLabels.column(names.get(place));
            Optional<FieldName> field = OrderLabels.field(names.get(place));
            if (column.isPresent() && places.put(column.get(), place) != null
                    || field.isPresent() && fields.put(field.get(), place) != null) {
                throw new WrongException(Kind.HEADER);
            }
        }
        if (!places.containsKey(OrderColumn.NUMBER) || !places.containsKey(OrderColumn.STATUS)) {
            throw new WrongException(names.stream().allMatch(WellFormed::isUtf8) ? Kind.HEADER : Kind.ENCODING);
        }
        return new CsvHeader(
                places.get(OrderColumn.NUMBER),
                places.get(OrderColumn.STATUS),
                places.getOrDefault(OrderColumn.NOTES, -1),
                fields,
                names.size());
    }

    /** The more frequent separator in the first line, outside quotes. */
    static char separator(Reader text) throws IOException {
        var beginning = new char[LOOK_AHEAD];
        text.mark(LOOK_AHEAD);
        int length = Math.max(text.read(beginning), 0);
        text.reset();
        int balance = 0;
        boolean quoted = false;
        for (int i = 0; i < length && (quoted || beginning[i] != '\n' && beginning[i] != '\r'); i++) {
            switch (beginning[i]) {
                case '"' -> quoted = !quoted;
                case ';' -> balance += quoted ? 0 : 1;
                case ',' -> balance -= quoted ? 0 : 1;
                default -> {}
            }
        }
        return balance > 0 ? ';' : ',';
    }
}
