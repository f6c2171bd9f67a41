package io.liza.admin.list;

import io.liza.admin.http.BadParameterException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a sorted list; in a link it reads {@code 1763806205250123-42}.
 *
 * @param key of the row, as its {@link SortKey} writes it
 */
public record Cursor(long key, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static Optional<Cursor> parse(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadParameterException(name, "must be a place in the list as one of its links gives it");
        }
        return Optional.of(new Cursor(Long.parseLong(form.group(1)), Long.parseLong(form.group(2))));
    }

    @Override
    public String toString() {
        return key + "-" + id;
    }
}
