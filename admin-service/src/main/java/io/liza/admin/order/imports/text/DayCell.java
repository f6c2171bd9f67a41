package io.liza.admin.order.imports.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as spreadsheets and shops write it. */
public final class DayCell {
    private static final Pattern TIME = Pattern.compile("([\\d./-]{1,10})(?:T|\\s{1,5})\\d{1,2}:\\d{2}.*");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final int CENTURY = 2000;

    private DayCell() {}

    /**
     * The day as {@code 2026-11-26}, without the time; the text itself if it is no day, or a day such as 03/04/2026 in an
     * unknown order.
     */
    public static String iso(String text, DayOrder order) {
        Matcher time = TIME.matcher(text.strip());
        String day = time.matches() ? time.group(1) : text.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return iso(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(day);
        if (!yearLast.matches()) {
            return day;
        }
        DayOrder known = DayOrder.ofDay(day) == DayOrder.UNKNOWN ? order : DayOrder.ofDay(day);
        if (!yearLast.group(2).equals("/")) {
            known = DayOrder.DAY_FIRST;
        }
        return switch (known) {
            case DAY_FIRST -> iso(yearLast.group(4), yearLast.group(3), yearLast.group(1));
            case MONTH_FIRST -> iso(yearLast.group(4), yearLast.group(1), yearLast.group(3));
            case UNKNOWN -> day;
        };
    }

    private static String iso(String year, String month, String day) {
        int full = Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0);
        return "%04d-%02d-%02d".formatted(full, Integer.parseInt(month), Integer.parseInt(day));
    }
}
