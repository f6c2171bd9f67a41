package io.liza.admin.order.imports.text;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of day and month in days such as 03/04/2026: the United States write the month first. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})");
    private static final int MAX_LENGTH = 10;
    private static final int MONTHS = 12;
    private static final int BLOCK = 8_192;

    /** Looks at all days of a file for numbers above 12; unknown if there are none, or both orders occur. */
    static DayOrder of(Reader text) throws IOException {
        var block = new char[BLOCK];
        var word = new StringBuilder();
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (int length = text.read(block); length >= 0; length = text.read(block)) {
            for (int i = 0; i < length; i++) {
                char next = block[i];
                if (next >= '0' && next <= '9' || next == '/') {
                    if (word.length() <= MAX_LENGTH) {
                        word.append(next);
                    }
                } else if (word.length() > 0) {
                    DayOrder order = ofDay(word);
                    dayFirst |= order == DAY_FIRST;
                    monthFirst |= order == MONTH_FIRST;
                    word.setLength(0);
                }
            }
        }
        DayOrder last = ofDay(word);
        dayFirst |= last == DAY_FIRST;
        monthFirst |= last == MONTH_FIRST;
        return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    /** The order in one day; unknown if neither number is above 12. */
    static DayOrder ofDay(CharSequence text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return UNKNOWN;
        }
        boolean dayFirst = Integer.parseInt(day.group(1)) > MONTHS;
        boolean monthFirst = Integer.parseInt(day.group(2)) > MONTHS;
        return dayFirst == monthFirst ? UNKNOWN : dayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    /** Whether a text is a day whose order nothing tells. */
    public static boolean isAmbiguous(String text) {
        return DAY.matcher(text).matches() && ofDay(text) == UNKNOWN;
    }
}
