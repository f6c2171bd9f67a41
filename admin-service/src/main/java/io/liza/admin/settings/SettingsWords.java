package io.liza.admin.settings;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.Formats;
import io.liza.admin.ui.PageLanguage;
import io.liza.people.PeopleOffer;
import io.liza.settings.OpeningHoursText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names the fields of the settings and their values, for the history and the audit trail. */
@Named("settingsWords")
@ApplicationScoped
public class SettingsWords implements AuditWords {

    private static final String SEPARATOR = ", ";

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PageLanguage language;
    private final Formats formats;
    private final CompanyClock clock;

    SettingsWords(PageLanguage language, Formats formats, CompanyClock clock) {
        this.language = language;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return known(kind, name).map(field -> texts().fieldName(field));
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        return known(kind, name).map(field -> value(field, value));
    }

    /** Returns a value of the history in the language of the page; a dash for none. */
    public String value(SettingsField field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case OFFERS -> each(value, SEPARATOR, PeopleOffer.values(), texts()::offer);
            case KINDS -> each(value, SEPARATOR, NotificationKind.values(), texts()::kind);
            // The time of the daily message follows the mode.
            case MODE -> each(value, " ", Mode.values(), texts()::modeName);
            case WEBHOOK_TEMPLATE -> each(value, SEPARATOR, WebhookTemplate.values(), texts()::templateName);
            case HOURS -> OpeningHoursText.withDayNames(value, formats::weekday);
            // Its name may contain digits that look like a day and are none.
            case SPECIAL_DAYS ->
                DATE.matcher(value).replaceAll(date -> Matcher.quoteReplacement(clock.showIfDay(date.group())));
            default -> value;
        };
    }

    private static <E extends Enum<E>> String each(
            String value, String separator, E[] constants, Function<E, String> name) {
        return Arrays.stream(value.split(separator))
                .map(word -> AuditEntry.constant(word, constants).map(name).orElse(word))
                .collect(Collectors.joining(separator));
    }

    private static Optional<SettingsField> known(Subject.Kind kind, String name) {
        return kind == Subject.Kind.SETTINGS ? AuditEntry.constant(name, SettingsField.values()) : Optional.empty();
    }

    private SettingsTexts texts() {
        return language.texts(SettingsTexts.class);
    }
}
