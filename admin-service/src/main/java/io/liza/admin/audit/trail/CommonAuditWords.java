package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the fields of {@link AuditField}. */
@ApplicationScoped
class CommonAuditWords implements AuditWords {

    private final PageLanguage language;
    private final FilterWords filters;

    CommonAuditWords(PageLanguage language, FilterWords filters) {
        this.language = language;
        this.filters = filters;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return known(name).map(field -> texts().fieldName(field));
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        return known(name).flatMap(field -> switch (field) {
            case WHOLE -> Optional.of(Boolean.parseBoolean(value) ? texts().yes() : texts().no());
            case FILTER -> Optional.of(filters.of(value));
            default -> Optional.empty();
        });
    }

    private static Optional<AuditField> known(String name) {
        return AuditEntry.constant(name, AuditField.values());
    }

    private AuditTexts texts() {
        return language.texts(AuditTexts.class);
    }
}
