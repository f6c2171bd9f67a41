package io.liza.admin.settings;

import io.liza.settings.OpenTime;
import io.liza.settings.OpeningHours;
import io.liza.settings.OpeningHoursText;
import io.liza.settings.ShopSettings;
import io.liza.settings.SpecialDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The form of the opening hours: {@code always}, {@code day-MONDAY} and so on, {@code special-0-first}, {@code -last},
 * {@code -label} and {@code -times} for each range of special days, {@code spoken-de} and so on.
 */
final class HoursForm {

    private static final String SPOKEN = "spoken-";

    private static final List<OpenTime> ALL_DAY = List.of(new OpenTime(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

    private static final Map<DayOfWeek, List<OpenTime>> ALL_WEEK =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> ALL_DAY));

    private HoursForm() {}

    static AllSettings apply(SettingsForm form, AllSettings before) {
        OpeningHours hours = hours(form);
        var spoken = new HashMap<String, String>();
        form.texts().keySet().stream().filter(name -> name.startsWith(SPOKEN)).forEach(name -> {
            String language = name.substring(SPOKEN.length());
            String text = form.checked(
                    name,
                    value -> new ShopSettings(null, null, null, null, null, Map.of(language, value)),
                    Problem.TEXT);
            if (text != null) {
                spoken.put(language, text);
            }
        });
        return form.isValid() ? before.withHours(hours, spoken) : before;
    }

    /** Null for always; also if the form is wrong. */
    static OpeningHours hours(SettingsForm form) {
        List<SpecialDays> special = specialDays(form);
        if (form.isChecked("always")) {
            return special.isEmpty() ? null : new OpeningHours(ALL_WEEK, special);
        }
        var week = new EnumMap<DayOfWeek, List<OpenTime>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String name = "day-" + day;
            form.read(name, Problem.TIMES, () -> OpeningHoursText.readTimes(form.text(name)))
                    .ifPresent(times -> week.put(day, times));
        }
        return form.isValid() ? new OpeningHours(week, special) : null;
    }

    /** Rows without any text are left out. */
    private static List<SpecialDays> specialDays(SettingsForm form) {
        var days = new ArrayList<SpecialDays>();
        for (int row = 0; row < OpeningHours.MAX_SPECIAL_DAYS && form.isChecked(field(row, "first")); row++) {
            specialDays(form, row, days);
        }
        return days;
    }

    private static void specialDays(SettingsForm form, int row, List<SpecialDays> days) {
        String first = form.text(field(row, "first"));
        String last = form.text(field(row, "last"));
        String label = form.text(field(row, "label"));
        String times = form.text(field(row, "times"));
        if (!(first + last + label + times).isEmpty()) {
            var open = form.read(field(row, "times"), Problem.TIMES, () -> OpeningHoursText.readTimes(times));
            form.read(
                            field(row, "first"),
                            Problem.DAYS,
                            () -> new SpecialDays(
                                    LocalDate.parse(first),
                                    last.isEmpty() ? null : LocalDate.parse(last),
                                    label.isEmpty() ? null : label,
                                    open.orElse(List.of())))
                    .ifPresent(days::add);
        }
    }

    static Map<String, String> fields(ShopSettings shop) {
        var fields = new HashMap<String, String>();
        OpeningHours hours = shop.hours();
        if (hours == null || hours.week().equals(ALL_WEEK)) {
            fields.put("always", "on");
        } else {
            hours.week().forEach((day, times) -> fields.put("day-" + day, OpeningHoursText.write(times)));
        }
        List<SpecialDays> special = hours == null ? List.of() : hours.specialDays();
        for (int row = 0; row < special.size(); row++) {
            SpecialDays days = special.get(row);
            fields.put(field(row, "first"), days.first().toString());
            fields.put(field(row, "last"), days.last().toString());
            fields.put(field(row, "label"), days.label());
            fields.put(field(row, "times"), OpeningHoursText.write(days.open()));
        }
        shop.spokenHours().forEach((language, text) -> fields.put(SPOKEN + language, text));
        return fields;
    }

    static String field(int row, String name) {
        return "special-" + row + "-" + name;
    }
}
