package io.liza.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Times at which the shop's people can be reached, in the local time of the company, so that they follow the clocks across
 * daylight saving.
 *
 * @param week opening times of each day of the week; a day without any is closed
 * @param specialDays replace the times of the week; of several for one day the first counts
 */
public record OpeningHours(Map<DayOfWeek, List<OpenTime>> week, List<SpecialDays> specialDays) {

    public static final int MAX_TIMES_A_DAY = 6;

    public static final int MAX_SPECIAL_DAYS = 200;

    /** Longer than the longest special days, with a week. */
    private static final int DAYS_AHEAD = 800;

    /** @throws IllegalArgumentException if the times of a day overlap, or there are too many */
    public OpeningHours {
        var checked = new EnumMap<DayOfWeek, List<OpenTime>>(DayOfWeek.class);
        if (week != null) {
            new TreeMap<>(week).forEach((day, times) -> {
                List<OpenTime> ordered = OpenTime.checked(times);
                if (!ordered.isEmpty()) {
                    checked.put(day, ordered);
                }
            });
        }
        week = Collections.unmodifiableMap(checked);
        specialDays = specialDays == null ? List.of() : List.copyOf(specialDays);
        if (specialDays.size() > MAX_SPECIAL_DAYS) {
            throw new IllegalArgumentException("there are at most " + MAX_SPECIAL_DAYS + " special days");
        }
    }

    public boolean isOpen(ZonedDateTime now) {
        return on(now.toLocalDate()).stream().anyMatch(time -> time.contains(now.toLocalTime()));
    }

    /** The next time after now at which the shop opens; empty if it does not within two years. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime now) {
        return Stream.iterate(now.toLocalDate(), day -> day.plusDays(1))
                .limit(DAYS_AHEAD)
                .flatMap(day -> on(day).stream().flatMap(time -> beginnings(day, time, now.getZone())))
                .filter(opening -> opening.isAfter(now) && !isOpen(opening.minusNanos(1)))
                .findFirst();
    }

    /**
     * Usually one time. It is the end of the gap if the clocks are put forward over it, and it comes twice if they are put
     * back over it.
     */
    private static Stream<ZonedDateTime> beginnings(LocalDate day, OpenTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time.from());
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return Stream.of(local.atZone(zone));
        }
        return change.isGap()
                ? Stream.of(change.getDateTimeAfter().atZone(zone))
                : Stream.of(local.atZone(zone), local.atZone(zone).withLaterOffsetAtOverlap());
    }

    private List<OpenTime> on(LocalDate day) {
        return specialDays.stream()
                .filter(special -> special.contains(day))
                .findFirst()
                .map(SpecialDays::open)
                .orElseGet(() -> week.getOrDefault(day.getDayOfWeek(), List.of()));
    }
}
