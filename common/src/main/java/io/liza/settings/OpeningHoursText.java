package io.liza.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opening hours as people write them. */
public final class OpeningHoursText {

    /** Days of the week, in order. */
    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private static final Pattern DAY = Pattern.compile(String.join("|", NAMES));
    private static final String DASH = "\\s*[-\u2010-\u2015]\\s*";
    private static final Pattern DAY_RANGE = Pattern.compile("([A-Za-z]{2})(?:" + DASH + "([A-Za-z]{2}))?");
    private static final Pattern PART = Pattern.compile("(?<!\\D)(\\D++)(?<=\\s)(\\d.*)");
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))?";
    private static final Pattern TIME_RANGE = Pattern.compile(TIME + DASH + TIME);

    private OpeningHoursText() {}

    /**
     * Reads a week such as {@code Mo-Fr 09:00-12:30, 13:00-17:00; Sa 10:00-14:00}.
     *
     * @throws IllegalArgumentException if it is malformed, names a day twice, or its times overlap
     */
    public static OpeningHours readWeek(String text) {
        var week = new EnumMap<DayOfWeek, List<OpenTime>>(DayOfWeek.class);
        for (String part : text.split(";", -1)) {
            Matcher daysAndTimes = matched(PART, part);
            List<OpenTime> times = readTimes(daysAndTimes.group(2));
            days(daysAndTimes.group(1)).forEach(day -> {
                if (week.put(day, times) != null) {
                    throw new IllegalArgumentException("a day of the week has its times once");
                }
            });
        }
        return new OpeningHours(week, List.of());
    }

    /**
     * Reads the times of a day, such as {@code 09:00-12:30, 13:00-17:00}; none if the text is blank.
     *
     * @throws IllegalArgumentException if it is malformed, or times overlap
     */
    public static List<OpenTime> readTimes(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        return OpenTime.checked(Stream.of(text.split("[,;]", -1))
                .map(OpeningHoursText::readTime)
                .toList());
    }

    /** As {@link #readTimes} reads it; empty for none. */
    public static String write(List<OpenTime> times) {
        return times.stream()
                .map(time -> time.from() + "-" + (time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : time.to()))
                .collect(Collectors.joining(", "));
    }

    /** A week without its special days, as {@link #readWeek} reads it; empty if every day is closed. */
    public static String writeWeek(OpeningHours hours) {
        return hours.week().entrySet().stream()
                .map(day -> NAMES.get(day.getKey().ordinal()) + " " + write(day.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** Writes the days of a week that {@link #writeWeek} wrote by other names, for readers of another language. */
    public static String withDayNames(String week, Function<DayOfWeek, String> name) {
        return DAY.matcher(week)
                .replaceAll(day -> Matcher.quoteReplacement(name.apply(DayOfWeek.of(day(day.group()) + 1))));
    }

    private static Stream<DayOfWeek> days(String text) {
        return Stream.of(text.split(",", -1)).flatMap(range -> {
            Matcher days = matched(DAY_RANGE, range);
            int first = day(days.group(1));
            int last = days.group(2) == null ? first : day(days.group(2));
            int length = Math.floorMod(last - first, NAMES.size()) + 1;
            return Stream.iterate(DayOfWeek.of(first + 1), day -> day.plus(1)).limit(length);
        });
    }

    private static int day(String name) {
        return NAMES.stream()
                .filter(day -> day.equalsIgnoreCase(name))
                .map(NAMES::indexOf)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the days are " + NAMES));
    }

    private static OpenTime readTime(String text) {
        Matcher times = matched(TIME_RANGE, text);
        boolean endsWithTheDay = times.group(3).equals("24")
                && (times.group(4) == null || times.group(4).equals("00"));
        return new OpenTime(
                time(times.group(1), times.group(2)),
                endsWithTheDay ? LocalTime.MIDNIGHT : time(times.group(3), times.group(4)));
    }

    /** @throws IllegalArgumentException if the day has no such time */
    private static LocalTime time(String hours, String minutes) {
        int hour = Integer.parseInt(hours);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (hour >= 24 || minute >= 60) {
            throw new IllegalArgumentException("times are from 00:00 to 24:00");
        }
        return LocalTime.of(hour, minute);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("opening hours are such as Mo-Fr 09:00-17:00");
        }
        return matcher;
    }
}
