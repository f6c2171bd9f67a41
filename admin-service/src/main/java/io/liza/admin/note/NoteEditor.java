package io.liza.admin.note;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.status.HasStatus;
import io.liza.admin.status.StatusChange;
import io.liza.admin.ui.CompanyClock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Adds notes to the threads of calls and orders. The audit trail names the subject only, since a note can hold anything. */
@ApplicationScoped
public class NoteEditor {

    private final CurrentUser currentUser;
    private final CompanyClock clock;
    private final Audit audit;

    NoteEditor(CurrentUser currentUser, CompanyClock clock, Audit audit) {
        this.currentUser = currentUser;
        this.clock = clock;
        this.audit = audit;
    }

    /** Adds a note in the current transaction. The row keeps its version, since a note changes nothing that others edit. */
    public Uni<Void> add(HasStatus<?> row, String text) {
        return StatusChange.of(row, row.status(), text, currentUser.getName(), clock.now())
                .persist()
                .chain(() -> audit.record(AuditAction.NOTE_ADDED, row.subject()));
    }
}
