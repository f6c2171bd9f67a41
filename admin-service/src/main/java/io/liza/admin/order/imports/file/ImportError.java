package io.liza.admin.order.imports.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.text.DayOrder;
import io.liza.admin.order.imports.text.NumberCell;
import io.liza.admin.order.imports.text.RecordLimitReader;
import io.liza.admin.order.imports.text.WellFormed;

/**
 * An error in a file, with its place.
 *
 * @param value the wrong value, shortened; null for phone numbers and postcodes, and for other errors
 * @param kind selects the text on the page, unless there is a rule
 * @param rule field of the order whose value is wrong; null for other errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportError(
        long line, String field, String value, String detail, @JsonIgnore Kind kind, @JsonIgnore OrderField rule) {
    private static final int MAX_VALUE = 60;
    private static final int MAX_HEADER = 300;

    /** Kinds of errors; the page has a text for each. */
    public enum Kind {
        NUMBER,
        MISSING_NUMBER,
        ROUNDED("number was shortened by a spreadsheet; format the column as text and export it again"),
        PREFIX("number begins with other letters than the numbers before; send such orders in a file of their own"),
        STATUS,
        MISSING_STATUS,
        NOTES,
        FIELD,
        DAY_ORDER("may be two different days; write it as 2026-11-22"),
        ENCODING("the file must be UTF-8"),
        HEADER("the first line must name the columns number and status, and no column may occur twice", true),
        CALLS("this is an exported list of calls; the import takes orders", true),
        WORKBOOK("this is a workbook of a spreadsheet; save it as CSV", true),
        CELLS("the line must not have more cells than the first line"),
        COLUMNS("a table has at most " + CsvRows.MAX_COLUMNS + " columns", true),
        LENGTH(
                "a line has at most " + RecordLimitReader.MAX_LENGTH
                        + " characters, line breaks within quotes included; perhaps a closing quote is missing",
                true),
        QUOTES("a quoted text must end with a quote, and a separator or the line's end must follow", true),
        JSON("the line must be one JSON object with at least number and status"),
        KEY("an object has only the keys number, status, notes and those of other columns, each once, with a text or a"
                + " number");

        private final String detail;
        private final boolean isOfFile;

        Kind() {
            this(null);
        }

        Kind(String detail) {
            this(detail, false);
        }

        Kind(String detail, boolean isOfFile) {
            this.detail = detail;
            this.isOfFile = isOfFile;
        }

        /** Whether nothing of the file can be imported. */
        public boolean isOfFile() {
            return isOfFile;
        }
    }

    /** An error of a line that cannot be read. */
    static ImportError ofLine(long line, Kind kind) {
        return new ImportError(line, null, null, kind.detail, kind, null);
    }

    /** @param header names of the columns */
    static ImportError ofFile(long line, Kind kind, String header) {
        return new ImportError(line, null, shown(header, MAX_HEADER), kind.detail, kind, null);
    }

    static ImportError ofPrefix(long line, String number) {
        return new ImportError(line, "number", shown(number, MAX_VALUE), Kind.PREFIX.detail, Kind.PREFIX, null);
    }

    static ImportError ofNumber(long line, String number, BadParameterException wrong) {
        if (number != null && NumberCell.isRounded(number)) {
            return new ImportError(line, "number", number, Kind.ROUNDED.detail, Kind.ROUNDED, null);
        }
        return ofValue(line, isBlank(number) ? Kind.MISSING_NUMBER : Kind.NUMBER, number, wrong);
    }

    static ImportError ofStatus(long line, String status, BadParameterException wrong) {
        return ofValue(line, isBlank(status) ? Kind.MISSING_STATUS : Kind.STATUS, status, wrong);
    }

    static ImportError ofNotes(long line, BadParameterException wrong) {
        return ofValue(line, Kind.NOTES, null, wrong);
    }

    static ImportError ofField(long line, OrderField field, String value, BadParameterException wrong) {
        if (OrderField.DAYS.contains(field) && value != null && DayOrder.isAmbiguous(value)) {
            String detail = wrong.parameter() + " " + Kind.DAY_ORDER.detail;
            return new ImportError(line, wrong.parameter(), value, detail, Kind.DAY_ORDER, field);
        }
        String quoted = field == null || field.isHashed() ? null : shown(value, MAX_VALUE);
        return new ImportError(line, wrong.parameter(), quoted, wrong.getMessage(), Kind.FIELD, field);
    }

    /** @param key key of a JSON object; shortened in the message */
    static ImportError ofKey(long line, String key) {
        return new ImportError(line, cut(line(key), MAX_VALUE), null, Kind.KEY.detail, Kind.KEY, null);
    }

    private static ImportError ofValue(long line, Kind kind, String value, BadParameterException wrong) {
        return new ImportError(line, wrong.parameter(), shown(value, MAX_VALUE), wrong.getMessage(), kind, null);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String shown(String text, int most) {
        if (isBlank(text)) {
            return null;
        }
        String line = line(text);
        String cut = cut(line, most);
        return cut.length() == line.length() ? line : cut + "…";
    }

    private static String line(String text) {
        return WellFormed.text(text.strip().replaceAll("\\p{Cntrl}+", " "));
    }

    private static String cut(String line, int most) {
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
