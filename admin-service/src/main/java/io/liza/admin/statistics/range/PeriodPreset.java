package io.liza.admin.statistics.range;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A range one click away, which ends today.
 *
 * @param days how many; 0 for this year
 * @param chosen it is the one that is shown
 */
public record PeriodPreset(int days, Range range, boolean chosen) {

    private static final int THIS_YEAR = 0;

    /** Those beside a range, with its language. */
    public static List<PeriodPreset> beside(Range shown, LocalDate today) {
        return Stream.of(7, 30, 90, THIS_YEAR)
                .map(days -> {
                    LocalDate from = days == THIS_YEAR ? today.withDayOfYear(1) : today.minusDays(days - 1);
                    var range = new Range(from, today, shown.language(), Granularity.ofDays(Range.days(from, today)));
                    return new PeriodPreset(days, range, from.equals(shown.from()) && today.equals(shown.to()));
                })
                .toList();
    }
}
