package io.liza.admin.access.sso;

import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.liza.admin.access.SingleSignOnConfig;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountName;
import io.liza.admin.access.login.FailedLogins;
import io.liza.admin.access.login.LoginMetrics;
import io.liza.admin.access.login.LoginMetrics.Outcome;
import io.liza.admin.access.login.LoginMetrics.Way;
import io.liza.admin.access.login.NoRoleException;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.access.token.RevocationReason;
import io.liza.admin.access.token.TokenEditor;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Creates and updates the accounts of single sign-on. The issuer determines their role at each login. */
@ApplicationScoped
class SingleSignOn {
    private final Map<Role, String> roleNames;
    private final FailedLogins failures;
    private final LoginMetrics metrics;
    private final TokenEditor tokens;
    private final Audit audit;
    private final CompanyClock clock;

    SingleSignOn(
            SingleSignOnConfig config,
            FailedLogins failures,
            LoginMetrics metrics,
            TokenEditor tokens,
            Audit audit,
            CompanyClock clock) {
        this.roleNames = Map.of(
                Role.VIEWER, config.viewers(), Role.SUPERVISOR, config.supervisors(), Role.ADMIN, config.admins());
        this.failures = failures;
        this.metrics = metrics;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the name of a role in the issuer's claim. */
    String nameOf(Role role) {
        return roleNames.get(role);
    }

    /**
     * Logs a user of the issuer in. Fails with {@link NoRoleException} if the user has no role or the account is
     * disabled.
     */
    Uni<Login> login(JsonWebToken token, Optional<Role> role) {
        String subject = token.getIssuer() + "|" + token.getSubject();
        return Panache.withTransaction(() -> Account.<Account>find("subject", subject)
                        .firstResult()
                        .chain(known -> role.isEmpty()
                                ? revokeAccess(known)
                                : known == null ? create(token, subject, role.get()) : update(known, role.get())))
                .chain(account -> role.isEmpty() || !account.enabled ? refuse(account) : accept(account));
    }

    private Uni<Account> create(JsonWebToken token, String subject, Role role) {
        String wanted = AccountName.ofSingleSignOn(token.getName());
        return Account.count("name", wanted)
                .map(taken -> taken == 0 ? wanted : AccountName.ofNamesake(wanted, subject))
                .chain(name ->
                        Account.ofSubject(subject, name, role, clock.now()).<Account>persist())
                .call(account -> audit.recordAs(
                        account.name,
                        AuditAction.ACCOUNT_CREATED,
                        Subject.account(account.name),
                        Map.of(),
                        account.facts()));
    }

    private Uni<Account> update(Account account, Role role) {
        if (account.role == role) {
            return Uni.createFrom().item(account);
        }
        Map<String, Object> before = account.facts();
        boolean isLowered = role.isBelow(account.role);
        account.role = role;
        return Sessions.endAll(account.id)
                .chain(() -> isLowered
                        ? tokens.revokeAllAs(account.name, account, RevocationReason.ROLE_LOWERED)
                        : Uni.createFrom().voidItem())
                .chain(() -> audit.recordAs(
                        account.name,
                        AuditAction.ACCOUNT_CHANGED,
                        Subject.account(account.name),
                        before,
                        account.facts()))
                .replaceWith(account);
    }

    /** Ends all sessions and revokes all tokens of an account that no longer has a role at the issuer. */
    private Uni<Account> revokeAccess(Account account) {
        return account == null
                ? Uni.createFrom().nullItem()
                : Sessions.endAll(account.id)
                        .chain(() -> tokens.revokeAllAs(account.name, account, RevocationReason.ROLE_LOST))
                        .replaceWith(account);
    }

    private Uni<Login> accept(Account account) {
        metrics.count(Way.SSO, Outcome.ACCEPTED);
        return Uni.createFrom().item(account.login());
    }

    private Uni<Login> refuse(Account account) {
        metrics.count(Way.SSO, Outcome.REFUSED);
        return failures.record(account == null ? null : account.name)
                .chain(() -> Uni.createFrom().failure(new NoRoleException()));
    }
}
