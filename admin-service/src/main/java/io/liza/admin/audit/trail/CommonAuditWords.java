package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names the fields of {@link AuditField}. */
@ApplicationScoped
class CommonAuditWords implements AuditWords {

    private static final Pattern AND = Pattern.compile("&");

    private final PageLanguage language;

    CommonAuditWords(PageLanguage language) {
        this.language = language;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return known(name).map(field -> texts().fieldName(field));
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        return known(name).flatMap(field -> switch (field) {
            case WHOLE -> Optional.of(Boolean.parseBoolean(value) ? texts().yes() : texts().no());
            case FILTER -> Optional.of(filters(value));
            default -> Optional.empty();
        });
    }

    private static Optional<AuditField> known(String name) {
        return AuditEntry.constant(name, AuditField.values());
    }

    /** Writes a query string as {@code status=PROBLEM, language=de}. */
    private static String filters(String query) {
        return URLDecoder.decode(AND.matcher(query).replaceAll(", "), StandardCharsets.UTF_8);
    }

    private AuditTexts texts() {
        return language.texts(AuditTexts.class);
    }
}
