package io.liza.admin.access.login;

import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Records failed logins in the audit trail. The name is recorded only if the account exists, because a user may have
 * typed the password instead.
 */
@ApplicationScoped
public class FailedLogins {
    private final Audit audit;

    FailedLogins(Audit audit) {
        this.audit = audit;
    }

    /** @param account name of the account; null if no account has the typed name */
    public Uni<Void> record(String account) {
        Subject subject = Subject.account(account == null ? Subject.UNKNOWN_ACCOUNT : account);
        return Panache.withTransaction(
                () -> audit.recordAs(null, AuditAction.LOGIN_FAILED, subject, Map.of(), Map.of()));
    }
}
