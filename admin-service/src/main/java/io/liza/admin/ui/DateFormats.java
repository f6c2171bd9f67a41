package io.liza.admin.ui;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a language writes dates. The patterns are explicit, because those of the Java runtime differ between its versions.
 *
 * @param minuteOfYear a minute without the year
 */
record DateFormats(DateTimeFormatter day, DateTimeFormatter minute, DateTimeFormatter minuteOfYear) {
    private static final DateFormats ENGLISH = of("MMM d, yyyy", "MMM d", ", h:mm a");
    private static final DateFormats NUMERIC = of("dd.MM.yyyy", "dd.MM.", ", HH:mm");

    /** Returns the formats of English, or those of German and Russian. */
    static DateFormats of(Locale reader) {
        return reader.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? ENGLISH : NUMERIC;
    }

    private static DateFormats of(String day, String dayOfYear, String time) {
        return new DateFormats(format(day), format(day + time), format(dayOfYear + time));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
