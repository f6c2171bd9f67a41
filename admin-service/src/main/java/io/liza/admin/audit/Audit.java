package io.liza.admin.audit;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Writes the audit trail, in the transaction of the change that it records. */
@ApplicationScoped
public class Audit {
    private final CurrentUser currentUser;
    private final CompanyClock clock;

    Audit(CurrentUser currentUser, CompanyClock clock) {
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Records an action of the current user that changes nothing. */
    public Uni<Void> record(AuditAction action, Subject subject) {
        return record(action, subject, Map.of(), Map.of());
    }

    /** Records an action of the current user, with the changed fields before and after. */
    public Uni<Void> record(AuditAction action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        return recordAs(currentUser.getName(), action, subject, before, after);
    }

    /** Records an export with its filter, in a transaction of its own, before the first row is sent. */
    public Uni<Void> export(String list, String filter) {
        return Panache.withTransaction(
                () -> record(AuditAction.EXPORTED, Subject.list(list), Map.of(), Map.of("filter", filter)));
    }

    /**
     * Records an action without a logged-in user, such as a login.
     *
     * @param actor name of the account; null if unknown
     */
    public Uni<Void> recordAs(
            String actor, AuditAction action, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        var entry = new AuditEntry();
        entry.at = clock.now();
        entry.actor = actor;
        entry.address = currentUser.address();
        entry.action = action.name();
        entry.subjectKind = subject.kind().name();
        entry.subject = subject.id();
        entry.before = AuditEntry.sorted(before);
        entry.after = AuditEntry.sorted(after);
        return entry.persist().replaceWithVoid();
    }
}
