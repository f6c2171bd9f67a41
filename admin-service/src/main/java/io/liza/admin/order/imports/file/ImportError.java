package io.liza.admin.order.imports.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.liza.admin.http.BadParameterException;
import io.liza.admin.order.field.FieldName;
import io.liza.admin.order.field.OrderField;

/**
 * An error in a file, with its place.
 *
 * @param kind selects the text on the page, unless there is a rule
 * @param rule field of the order whose value is wrong; null for other errors
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportError(long line, String field, String detail, @JsonIgnore Kind kind, @JsonIgnore OrderField rule) {
    private static final int MAX_FIELD = 60;

    /** Kinds of errors; the page has a text for each. */
    public enum Kind {
        NUMBER,
        STATUS,
        NOTES,
        FIELD,
        ENCODING("the file must be UTF-8"),
        HEADER("the first line must name the columns number and status, and no column may occur twice"),
        CELLS("the line must have as many cells as the first line"),
        COLUMNS("a table has at most " + CsvRows.MAX_COLUMNS + " columns"),
        LENGTH("a line has at most " + RecordLimitReader.MAX_LENGTH
                + " characters, line breaks within quotes included; perhaps a closing quote is missing"),
        QUOTES("a quoted text must end with a quote, and a separator or the line's end must follow"),
        JSON("the line must be one JSON object with at least number and status"),
        KEY("an object has only the keys number, status, notes and those of other columns, each once, with a text or a"
                + " number");

        private final String detail;

        Kind() {
            this(null);
        }

        Kind(String detail) {
            this.detail = detail;
        }
    }

    /** An error of a line that cannot be read. */
    static ImportError ofLine(long line, Kind kind) {
        return new ImportError(line, null, kind.detail, kind, null);
    }

    /** An error of one value. */
    static ImportError ofValue(long line, Kind kind, BadParameterException wrong) {
        OrderField rule = kind == Kind.FIELD
                ? FieldName.of(wrong.parameter()).map(FieldName::field).orElse(null)
                : null;
        return new ImportError(line, wrong.parameter(), wrong.getMessage(), kind, rule);
    }

    /** @param key key of a JSON object; shortened in the message */
    static ImportError ofKey(long line, String key) {
        String shown = key.substring(0, Math.min(key.length(), MAX_FIELD));
        return new ImportError(line, WellFormed.text(shown), Kind.KEY.detail, Kind.KEY, null);
    }
}
