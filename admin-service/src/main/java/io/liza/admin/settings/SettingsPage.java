package io.liza.admin.settings;

import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import io.liza.people.PeopleOffer;
import io.liza.settings.OpeningHours;
import io.liza.settings.ShopSettings;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The page with all sections. The fields of a refused form replace those of its section.
 *
 * @param preview what the opening hours of the form mean now; null if they are wrong
 * @param stale whether another administrator was faster
 * @param notice answer about one telephone; null if there is none
 * @param testable whether telephones can be called
 */
record SettingsPage(
        AllSettings settings,
        Map<String, String> fields,
        Map<String, Problem> problems,
        HoursPreview preview,
        List<SettingsChange> history,
        Collection<String> languages,
        boolean stale,
        PhoneNotice notice,
        boolean testable) {

    private static final int EMPTY_ROWS = 2;
    private static final Pattern SECRETS = Pattern.compile("webhook-(url|secret)");

    /** The fields of the settings, with those of the form in its section. */
    static Map<String, String> fields(AllSettings settings, Section section, SettingsForm form) {
        var fields = new HashMap<>(Section.fields(settings));
        if (form != null) {
            fields.keySet().removeIf(section::holds);
            form.texts().forEach((name, text) -> {
                if (section.holds(name) && !SECRETS.matcher(name).lookingAt()) {
                    fields.put(name, text);
                }
            });
        }
        return fields;
    }

    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    public boolean checked(String name) {
        return fields.containsKey(name);
    }

    /** The error in a field; null if there is none. */
    public Problem problem(String name) {
        return problems.get(name);
    }

    /** Numbers of the rows for special days. */
    public List<Integer> rows() {
        int used = (int) IntStream.range(0, OpeningHours.MAX_SPECIAL_DAYS)
                .takeWhile(row -> fields.containsKey(HoursForm.field(row, "first")))
                .count();
        return IntStream.range(0, Math.min(used + EMPTY_ROWS, OpeningHours.MAX_SPECIAL_DAYS))
                .boxed()
                .toList();
    }

    public boolean full() {
        return settings.phones().size() >= ShopSettings.MAX_PHONES;
    }

    public boolean handoverWithoutPhones() {
        return settings.shop().offers().contains(PeopleOffer.HANDOVER)
                && settings.phones().isEmpty();
    }

    /** Host and fingerprint of the webhook; empty without one. */
    public String webhook() {
        return SettingsField.withoutPath(settings.notifications().webhookUrl());
    }

    public boolean signed() {
        return settings.notifications().webhookSecret() != null;
    }

    public DayOfWeek[] days() {
        return DayOfWeek.values();
    }

    public PeopleOffer[] offers() {
        return PeopleOffer.values();
    }

    public NotificationKind[] kinds() {
        return NotificationKind.values();
    }

    public Mode[] modes() {
        return Mode.values();
    }

    public WebhookTemplate[] templates() {
        return WebhookTemplate.values();
    }
}
