package io.liza.admin.access.login;

import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Records failed logins, with the name only if the account exists: what was typed might be a password. */
@ApplicationScoped
public class FailedLogins {
    private static final String NOBODY = "?";

    private final Audit audit;

    FailedLogins(Audit audit) {
        this.audit = audit;
    }

    /** @param account null if no account has that name */
    public Uni<Void> note(String account) {
        Subject subject = Subject.account(account == null ? NOBODY : account);
        return Panache.withTransaction(
                () -> audit.recordAs(null, AuditAction.LOGIN_FAILED, subject, Map.of(), Map.of()));
    }
}
