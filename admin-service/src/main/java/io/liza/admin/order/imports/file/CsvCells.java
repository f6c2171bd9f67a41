package io.liza.admin.order.imports.file;

import io.liza.admin.csv.FormulaGuard;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.ImportError.Kind;
import io.liza.admin.order.imports.file.RowReader.Row;
import io.liza.admin.order.imports.name.OrderColumn;
import io.liza.admin.order.imports.name.StatusNames;
import io.liza.admin.order.imports.text.DayCell;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.order.imports.text.NumberCell;
import io.liza.admin.order.imports.text.PlainCell;
import io.liza.order.OrderStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the values of an order from the cells of a row. Missing cells at its end are empty: Excel leaves them out. */
final class CsvCells {
    /** Texts that people write; everything else may have what spreadsheets put around a cell. */
    private static final Set<OrderField> FREE_TEXTS = Set.of(OrderField.MESSAGE, OrderField.CARRIER);

    /** At least one digit other than zero: not {@code 0000-00-00}. */
    private static final Pattern A_TIME = Pattern.compile("[1-9]");

    private final int columns;
    private final int number;
    private final List<Integer> statuses;
    private final List<Integer> cancelled;
    private final List<Integer> notes;
    private final Map<FieldName, List<Integer>> fields;
    private final DayOrder days;
    private String prefix;
    private String previous;

    CsvCells(CsvHeader header, DayOrder days) {
        this.columns = header.columns().size();
        this.number = header.places(OrderColumn.NUMBER).get(0);
        this.statuses = header.statuses();
        this.cancelled = header.places(OrderColumn.CANCELLED_AT);
        this.notes = header.places(OrderColumn.NOTES);
        this.fields = header.fields();
        this.days = days;
    }

    /** The order of a row; null for a further line of the previous order. */
    Row row(long line, List<String> cells) {
        if (cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
            return Row.wrong(ImportError.ofLine(line, Kind.CELLS), cells);
        }
        String text = plain(cells, number);
        String status = status(cells);
        if (isFurtherLine(cells, text, status)) {
            return null;
        }
        Optional<NumberCell> order = NumberCell.of(text);
        previous = text;
        if (order.isPresent() && isOtherPrefix(order.get())) {
            return Row.wrong(ImportError.ofPrefix(line, text), cells);
        }
        return new Row(
                line,
                order.map(NumberCell::digits).orElse(text),
                status,
                notes.isEmpty() ? null : unguarded(cells, notes.get(0)),
                fields(cells),
                null,
                cells);
    }

    /** Further lines have no status, and the number of the order or none. */
    private boolean isFurtherLine(List<String> cells, String text, String status) {
        return previous != null
                && (text.isEmpty() || text.equals(previous))
                && status.isEmpty()
                && fields(cells).values().stream().allMatch(String::isBlank)
                && cells.stream().filter(cell -> !cell.isBlank()).count() > (text.isEmpty() ? 0 : 1);
    }

    /** Two orders whose numbers differ in letters only would become one. */
    private boolean isOtherPrefix(NumberCell order) {
        if (prefix == null) {
            prefix = order.prefix();
        }
        return !prefix.equals(order.prefix());
    }

    /** The first status; one that ends the order, or says that it is none, comes before others. */
    private String status(List<String> cells) {
        if (cancelled.stream()
                .anyMatch(place -> A_TIME.matcher(cell(cells, place)).find())) {
            return OrderStatus.CANCELLED.name();
        }
        String first = "";
        for (int place : statuses) {
            String status = plain(cells, place);
            if (isFinal(status)) {
                return status;
            }
            first = first.isEmpty() ? status : first;
        }
        return first;
    }

    private static boolean isFinal(String status) {
        return StatusNames.of(status)
                .filter(meaning -> !meaning.isOrder() || meaning.status() == OrderStatus.CANCELLED)
                .isPresent();
    }

    private Map<FieldName, String> fields(List<String> cells) {
        Map<FieldName, String> texts = new HashMap<>();
        fields.forEach((name, places) -> texts.put(
                name,
                places.stream()
                        .map(place -> field(cells, place, name.field()))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")));
        return texts;
    }

    private String field(List<String> cells, int place, OrderField field) {
        if (FREE_TEXTS.contains(field)) {
            return unguarded(cells, place);
        }
        String text = plain(cells, place);
        return OrderField.DAYS.contains(field) ? DayCell.iso(text, days) : text;
    }

    private static String plain(List<String> cells, int place) {
        return PlainCell.of(unguarded(cells, place));
    }

    private static String unguarded(List<String> cells, int place) {
        return FormulaGuard.unguard(cell(cells, place));
    }

    private static String cell(List<String> cells, int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
