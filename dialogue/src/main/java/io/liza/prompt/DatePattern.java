package io.liza.prompt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Reads how a language says a date. The pattern is one of java.time; {@code <ordinal>} in it is the word of the day, since
 * voices read "12 listopada" or "12. November" wrongly. With a single word, only the first of the month has one.
 */
final class DatePattern {

    static final String PATTERN = "date.pattern";
    static final String ORDINALS = "date.ordinals";

    private static final String ORDINAL = "<ordinal>";
    private static final int DAYS = 31;

    /** A day whose number has two digits, and a word in each language that has words for all days. */
    private static final LocalDate SAMPLE = LocalDate.of(2026, 12, 28);

    private static final Pattern DIGIT_AND_FULL_STOP = Pattern.compile("\\d\\.");

    private DatePattern() {}

    /** @throws PromptException if the pattern cannot be spoken */
    static DateTimeFormatter read(String source, Locale locale, Properties entries) {
        String pattern = entries.getProperty(PATTERN, "").strip();
        if (pattern.isEmpty()) {
            return DateTimeFormatter.ofPattern(longForm(locale), locale);
        }
        DateTimeFormatter formatter;
        String sample;
        try {
            formatter = formatter(pattern, locale, ordinals(source, pattern, entries));
            sample = formatter.format(SAMPLE);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PromptException(source, PATTERN, "is no pattern of a date: " + e.getMessage());
        }
        if (DIGIT_AND_FULL_STOP.matcher(sample + " ").find()) {
            throw new PromptException(
                    source, PATTERN, "says '" + sample + "'; voices read a digit before a full stop as an ordinal");
        }
        return formatter;
    }

    private static DateTimeFormatter formatter(String pattern, Locale locale, Map<Long, String> ordinals) {
        var builder = new DateTimeFormatterBuilder();
        String[] pieces = pattern.split(ORDINAL, -1);
        builder.append(DateTimeFormatter.ofPattern(pieces[0], locale));
        for (int i = 1; i < pieces.length; i++) {
            builder.appendText(ChronoField.DAY_OF_MONTH, ordinals);
            builder.append(DateTimeFormatter.ofPattern(pieces[i], locale));
        }
        return builder.toFormatter(locale);
    }

    private static Map<Long, String> ordinals(String source, String pattern, Properties entries) {
        if (!pattern.contains(ORDINAL)) {
            return Map.of();
        }
        List<String> words = PropertiesFiles.list(entries, ORDINALS);
        if (words.size() != 1 && words.size() != DAYS) {
            throw new PromptException(
                    source, ORDINALS, "has " + words.size() + " words; needed are 31, or 1 for the first of a month");
        }
        var ordinals = new HashMap<Long, String>();
        words.forEach(word -> ordinals.put(ordinals.size() + 1L, word));
        return ordinals;
    }

    private static String longForm(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.LONG, null, IsoChronology.INSTANCE, locale)
                .replace("d.", "d");
    }
}
