package io.liza.admin.settings;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.notification.NotificationKind;
import io.liza.admin.notification.NotificationSettings.Mode;
import io.liza.admin.notification.NotificationSettings.WebhookTemplate;
import io.liza.admin.ui.PageLanguage;
import io.liza.people.PeopleOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names the fields of the settings and their values, for the history and the audit trail. */
@Named("settingsWords")
@ApplicationScoped
public class SettingsWords implements AuditWords {

    private static final String SEPARATOR = ", ";

    private final PageLanguage language;

    SettingsWords(PageLanguage language) {
        this.language = language;
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
