package io.liza.local.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Formats rows in columns. If a line is too wide, notes are cut first, then the longest column. */
final class Table {
    private static final String GAP = "  ";
    private static final String CUT = "…";
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;

    private enum Kind {
        TEXT,
        NUMBER,
        STATUS,
        NOTES
    }

    private record Column(String title, Function<JsonNode, String> text, Kind kind) {}

    private final List<Column> columns = new ArrayList<>();

    Table text(String title, Function<JsonNode, String> text) {
        return with(new Column(title, text, Kind.TEXT));
    }

    Table number(String title, Function<JsonNode, String> text) {
        return with(new Column(title, text, Kind.NUMBER));
    }

    Table status(String title, Function<JsonNode, String> text) {
        return with(new Column(title, text, Kind.STATUS));
    }

    Table notes(String title, Function<JsonNode, String> text) {
        return with(new Column(title, text, Kind.NOTES));
    }

    /** A header and the rows. */
    List<AttributedString> lines(JsonNode rows, int width) {
        List<List<AttributedString>> cells = new ArrayList<>();
        cells.add(columns.stream()
                .map(column -> new AttributedString(column.title(), PLAIN.bold()))
                .toList());
        StreamSupport.stream(rows.spliterator(), false)
                .map(row -> columns.stream().map(column -> cell(column, row)).toList())
                .forEach(cells::add);
        int[] widths = fit(cells, width);
        return cells.stream().map(row -> line(row, widths)).toList();
    }

    private Table with(Column column) {
        columns.add(column);
        return this;
    }

    /** Removes control characters, since notes come from other people. */
    private static AttributedString cell(Column column, JsonNode row) {
        String text = column.text().apply(row).replaceAll("[\\p{C}\\s]+", " ").strip();
        return new AttributedString(text, column.kind() == Kind.STATUS ? StatusColours.of(text) : PLAIN);
    }

    private int[] fit(List<List<AttributedString>> cells, int width) {
        int[] widths = IntStream.range(0, cells.get(0).size())
                .map(i -> cells.stream()
                        .mapToInt(row -> row.get(i).columnLength())
                        .max()
                        .orElse(0))
                .toArray();
        int room = Math.max(widths.length, width - GAP.length() * (widths.length - 1));
        while (Arrays.stream(widths).sum() > room) {
            widths[tooLong(widths)]--;
        }
        return widths;
    }

    /** The column to shorten: notes until only their title fits, else the longest one. */
    private int tooLong(int[] widths) {
        int longest = 0;
        for (int i = 0; i < widths.length; i++) {
            Column column = columns.get(i);
            if (column.kind() == Kind.NOTES && widths[i] > column.title().length()) {
                return i;
            }
            longest = widths[i] > widths[longest] ? i : longest;
        }
        return longest;
    }

    private AttributedString line(List<AttributedString> row, int[] widths) {
        var line = new AttributedStringBuilder();
        for (int i = 0; i < widths.length; i++) {
            AttributedString cell = cut(row.get(i), widths[i]);
            String blanks = " ".repeat(widths[i] - cell.columnLength());
            boolean right = columns.get(i).kind() == Kind.NUMBER;
            line.append(i == 0 ? "" : GAP).append(right ? blanks : "").append(cell);
            line.append(right || i == widths.length - 1 ? "" : blanks);
        }
        return line.toAttributedString();
    }

    private static AttributedString cut(AttributedString cell, int width) {
        return cell.columnLength() <= width
                ? cell
                : AttributedString.join(
                        AttributedString.EMPTY, cell.columnSubSequence(0, width - 1), new AttributedString(CUT));
    }
}
