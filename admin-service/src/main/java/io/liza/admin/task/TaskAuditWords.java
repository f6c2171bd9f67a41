package io.liza.admin.task;

import io.liza.admin.audit.AuditEntry;
import io.liza.admin.audit.AuditWords;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.PageLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the state of an inbox entry in the audit trail. */
@ApplicationScoped
class TaskAuditWords implements AuditWords {

    private static final String STATE = "state";

    private final PageLanguage language;

    TaskAuditWords(PageLanguage language) {
        this.language = language;
    }

    @Override
    public Optional<String> field(Subject.Kind kind, String name) {
        return isState(kind, name) ? Optional.of(texts().state()) : Optional.empty();
    }

    @Override
    public Optional<String> value(Subject.Kind kind, String name, String value) {
        return isState(kind, name)
                ? AuditEntry.constant(value, TaskState.values()).map(state -> texts().stateName(state))
                : Optional.empty();
    }

    private static boolean isState(Subject.Kind kind, String name) {
        return kind == Subject.Kind.TASK && name.equals(STATE);
    }

    private TaskTexts texts() {
        return language.texts(TaskTexts.class);
    }
}
