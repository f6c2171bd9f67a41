package io.liza.admin.list;

import io.liza.admin.http.BadParameterException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a list that is sorted by time and id, latest first; in a link it reads {@code 1763806205250123-42}. */
public record Cursor(Instant at, long id) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    static Optional<Cursor> parse(String name, String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new BadParameterException(name, "must be a place in the list as one of its links gives it");
        }
        return Optional.of(new Cursor(
                Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS), Long.parseLong(form.group(2))));
    }

    @Override
    public String toString() {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000 + "-" + id;
    }
}
