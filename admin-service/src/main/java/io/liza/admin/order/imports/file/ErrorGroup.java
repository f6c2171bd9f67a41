package io.liza.admin.order.imports.file;

import io.liza.admin.order.field.OrderField;
import io.liza.admin.order.imports.file.ImportError.Kind;
import java.util.List;
import java.util.stream.Stream;

/**
 * Errors of one kind with the same value, in several rows.
 *
 * @param lines numbers of the first lines
 */
public record ErrorGroup(Kind kind, String field, OrderField rule, String value, int count, List<Long> lines) {
    private static final int MAX_LINES = 5;

    /** What the errors of a group have in common. */
    record Key(Kind kind, String field, String value) {
        static Key of(ImportError error) {
            return new Key(error.kind(), error.field(), error.value());
        }
    }

    static ErrorGroup of(ImportError error) {
        return new ErrorGroup(error.kind(), error.field(), error.rule(), error.value(), 1, List.of(error.line()));
    }

    ErrorGroup and(ImportError error) {
        List<Long> more = lines.size() == MAX_LINES
                ? lines
                : Stream.concat(lines.stream(), Stream.of(error.line())).toList();
        return new ErrorGroup(kind, field, rule, value, count + 1, more);
    }

    public boolean hasMoreLines() {
        return count > lines.size();
    }
}
