package io.liza.settings;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A part of a day in which people can be reached, in the local time of the company.
 *
 * @param from first minute
 * @param to end of the last minute; 00:00 stands for the end of the day
 */
public record OpenTime(@JsonFormat(pattern = "HH:mm") LocalTime from, @JsonFormat(pattern = "HH:mm") LocalTime to) {

    /** @throws IllegalArgumentException if it ends before it begins, or has parts of minutes */
    public OpenTime {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.getSecond() + from.getNano() + to.getSecond() + to.getNano() > 0) {
            throw new IllegalArgumentException("opening hours are whole minutes");
        }
        if (!endsWithTheDay(to) && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "opening hours end after they begin, on the same day: " + from + "-" + to);
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && (endsWithTheDay(to) || time.isBefore(to));
    }

    /** In order, and without common minutes. */
    static List<OpenTime> checked(List<OpenTime> times) {
        List<OpenTime> ordered = times == null
                ? List.of()
                : times.stream().sorted(Comparator.comparing(OpenTime::from)).toList();
        if (ordered.size() > OpeningHours.MAX_TIMES_A_DAY) {
            throw new IllegalArgumentException("a day has at most " + OpeningHours.MAX_TIMES_A_DAY + " opening times");
        }
        for (int i = 1; i < ordered.size(); i++) {
            OpenTime before = ordered.get(i - 1);
            if (endsWithTheDay(before.to) || ordered.get(i).from.isBefore(before.to)) {
                throw new IllegalArgumentException("the opening times of a day overlap");
            }
        }
        return ordered;
    }

    private static boolean endsWithTheDay(LocalTime to) {
        return to.equals(LocalTime.MIDNIGHT);
    }
}
