package io.liza.admin.call;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.PageLanguage;
import io.liza.admin.ui.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the status of a call in the audit trail. */
@ApplicationScoped
class CallAuditWords implements AuditWords {

    private static final String STATUS = "status";

    private final PageLanguage language;

    CallAuditWords(PageLanguage language) {
        this.language = language;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return isStatus(kind, name)
                ? Optional.of(language.texts(PageTexts.class).status())
                : Optional.empty();
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        return isStatus(kind, name)
                ? AuditEntry.constant(value, CallStatus.values())
                        .map(status -> language.texts(CallTexts.class).statusName(status))
                : Optional.empty();
    }

    private static boolean isStatus(Subject.Kind kind, String name) {
        return kind == Subject.Kind.CALL && name.equals(STATUS);
    }
}
