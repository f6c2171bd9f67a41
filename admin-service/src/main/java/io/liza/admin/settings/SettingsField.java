package io.liza.admin.settings;

import io.liza.admin.notification.channel.EmailAddress;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.settings.OpeningHours;
import io.liza.settings.OpeningHoursText;
import io.liza.settings.SpecialDays;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of the settings, as the history and the audit trail describe them: without numbers, labels and whole addresses
 * of the staff, since both are kept longer, and without secrets. The database stores their names, so do not rename or remove
 * one.
 */
public enum SettingsField {
    COMPANY(settings -> settings.shop().company()),
    WEBSITE(settings -> settings.shop().website()),
    PRIVACY_CONTACT(AllSettings::contact),
    OFFERS(settings -> joined(settings.shop().offers())),
    HOURS(settings -> week(settings.shop().hours())),
    SPECIAL_DAYS(settings -> specialDays(settings.shop().hours())),
    SPOKEN_HOURS(settings -> settings.shop().spokenHours().entrySet().stream()
            .map(spoken -> spoken.getKey() + ": " + spoken.getValue())
            .collect(Collectors.joining("; "))),
    /** How many there are. */
    PHONES(SettingsField::phoneIds, settings -> String.valueOf(settings.phones().size())),
    PHONE_LABELS(
            settings -> settings.phones().stream()
                    .map(phone -> phone.id + phone.label)
                    .sorted()
                    .toList(),
            none -> ""),
    PHONE_ORDER(settings -> settings.phones().stream().map(phone -> phone.id).toList(), none -> ""),
    RECIPIENTS(
            settings -> settings.notifications().recipients(),
            settings -> settings.notifications().recipients().stream()
                    .map(EmailAddress::masked)
                    .collect(Collectors.joining(", "))),
    WEBHOOK(
            settings -> settings.notifications().webhookUrl(),
            settings -> withoutPath(settings.notifications().webhookUrl())),
    WEBHOOK_SECRET(
            settings -> settings.notifications().webhookSecret(),
            settings -> fingerprint(settings.notifications().webhookSecret())),
    WEBHOOK_TEMPLATE(settings -> settings.notifications().webhookTemplate().name()),
    MODE(settings -> mode(settings.notifications())),
    QUIET_HOURS(settings -> quiet(settings.notifications())),
    KINDS(settings -> joined(settings.notifications().kinds())),
    PROBLEM_THRESHOLD(settings -> String.valueOf(settings.notifications().problemThreshold()));

    private static final int FINGERPRINT = 4;

    /**
     * A field of some settings.
     *
     * @param content tells different settings apart; never stored
     * @param text for people
     */
    record Value(Object content, String text) {}

    private final Function<AllSettings, Object> content;
    private final Function<AllSettings, String> text;

    SettingsField(Function<AllSettings, String> text) {
        this(text::apply, text);
    }

    SettingsField(Function<AllSettings, Object> content, Function<AllSettings, String> text) {
        this.content = content;
        this.text = text;
    }

    static Map<SettingsField, Value> describe(AllSettings settings) {
        var values = new EnumMap<SettingsField, Value>(SettingsField.class);
        for (SettingsField field : values()) {
            values.put(
                    field,
                    new Value(
                            field.content.apply(settings), Objects.requireNonNullElse(field.text.apply(settings), "")));
        }
        return values;
    }

    /** Returns the fields that differ. A telephone that comes or goes is one change. */
    static Set<SettingsField> changed(Map<SettingsField, Value> from, Map<SettingsField, Value> to) {
        var changed = EnumSet.allOf(SettingsField.class);
        changed.removeIf(
                field -> Objects.equals(from.get(field).content(), to.get(field).content()));
        if (changed.contains(PHONES)) {
            changed.removeAll(Set.of(PHONE_LABELS, PHONE_ORDER));
        }
        return changed;
    }

    private static Set<Long> phoneIds(AllSettings settings) {
        return settings.phones().stream().map(phone -> phone.id).collect(Collectors.toSet());
    }

    private static String week(OpeningHours hours) {
        return hours == null ? "Mo-Su 00:00-24:00" : OpeningHoursText.writeWeek(hours);
    }

    private static String specialDays(OpeningHours hours) {
        return hours == null
                ? ""
                : hours.specialDays().stream().map(SettingsField::specialDay).collect(Collectors.joining("; "));
    }

    private static String specialDay(SpecialDays days) {
        String until = days.last().equals(days.first()) ? "" : "–" + days.last();
        String label = days.label() == null ? "" : " " + days.label();
        return days.first() + until + label + ": "
                + (days.open().isEmpty() ? "–" : OpeningHoursText.write(days.open()));
    }

    private static String mode(NotificationSettings settings) {
        return settings.mode() == NotificationSettings.Mode.DIGEST
                ? settings.mode() + " " + settings.digestAt()
                : settings.mode().name();
    }

    private static String quiet(NotificationSettings settings) {
        return settings.quietFrom() == null ? "" : settings.quietFrom() + "-" + settings.quietTo();
    }

    /** The path is often a secret; its fingerprint shows that it was changed. */
    static String withoutPath(String url) {
        return url == null ? "" : "https://" + URI.create(url).getHost() + "/" + fingerprint(url);
    }

    private static String fingerprint(String secret) {
        return secret == null
                ? ""
                : "•••"
                        + UUID.nameUUIDFromBytes(secret.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, FINGERPRINT);
    }

    private static String joined(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
