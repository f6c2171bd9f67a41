package io.liza.admin.order.imports.file;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error in a file, with its place.
 *
 * @param kind selects the text of the page
 */
@Schema(name = "ImportError")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportError(
        @Schema(description = "In which the row begins, counted from 1.", examples = "3") long line,
        @Schema(
                        nullable = true,
                        description = "Column or key at fault; absent where the line as a whole cannot be read.",
                        examples = "number")
                String field,
        @Schema(description = "What would be right.", examples = "number is missing") String detail,
        @JsonIgnore Kind kind) {
    private static final int MAX_FIELD = 60;

    /** Kinds of errors; the page has a text for each. */
    public enum Kind {
        NUMBER,
        STATUS,
        NOTES,
        ENCODING("the file must be UTF-8"),
        HEADER("the first line must name the columns number, status and, if there are any, notes, each once"),
        CELLS("the line must have as many cells as the first line"),
        COLUMNS("a table has at most " + CsvRows.MAX_COLUMNS + " columns"),
        LENGTH("a line has at most " + RecordLimitReader.MAX_LENGTH
                + " characters, line breaks within quotes included; perhaps a closing quote is missing"),
        QUOTES("a quoted text must end with a quote, and a separator or the line's end must follow"),
        JSON("the line must be one JSON object with number, status and, if there are any, notes"),
        KEY("an object has no other keys than number, status and notes, each once, with a text or a number");

        private final String detail;

        Kind() {
            this(null);
        }

        Kind(String detail) {
            this.detail = detail;
        }
    }

    /** A line that cannot be read. */
    static ImportError ofLine(long line, Kind kind) {
        return new ImportError(line, null, kind.detail, kind);
    }

    /** @param key of a JSON object; shortened in the message */
    static ImportError ofKey(long line, String key) {
        String shown = key.substring(0, Math.min(key.length(), MAX_FIELD));
        return new ImportError(line, WellFormed.text(shown), Kind.KEY.detail, Kind.KEY);
    }
}
