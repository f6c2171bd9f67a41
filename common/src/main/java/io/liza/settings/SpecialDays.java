package io.liza.settings;

import io.liza.text.TextLimits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Days with opening hours of their own, such as holidays.
 *
 * @param first day
 * @param last day, the same as the first for a single one
 * @param label for the staff, at most {@value #MAX_LABEL} characters; null if there is none
 * @param open on each of these days; empty if the shop is closed
 */
public record SpecialDays(LocalDate first, LocalDate last, String label, List<OpenTime> open) {

    public static final int MAX_LABEL = 60;

    private static final int MAX_DAYS = 366;

    /** @throws IllegalArgumentException if the days or times are impossible */
    public SpecialDays {
        Objects.requireNonNull(first, "first");
        last = last == null ? first : last;
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
            throw new IllegalArgumentException(
                    "special days are 1 to " + MAX_DAYS + " days, the last not before the first");
        }
        TextLimits.check("label", label, MAX_LABEL);
        open = OpenTime.checked(open);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
