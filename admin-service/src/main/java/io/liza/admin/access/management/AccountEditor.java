package io.liza.admin.access.management;

import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountProblem;
import io.liza.admin.access.account.PasswordPolicy;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.access.account.RefusedInputException;
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
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Creates and changes accounts. A change of the password, a change of the role and disabling end all sessions of the
 * account. A new password, a lower role and disabling also revoke its tokens.
 */
@ApplicationScoped
class AccountEditor {
    private final Passwords passwords;
    private final PasswordPolicy policy;
    private final TokenEditor tokens;
    private final Audit audit;
    private final CompanyClock clock;

    AccountEditor(Passwords passwords, PasswordPolicy policy, TokenEditor tokens, Audit audit, CompanyClock clock) {
        this.passwords = passwords;
        this.policy = policy;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** Creates an account that must change its password at the first login. */
    Uni<Account> create(String name, Role role, String password) {
        var account = new Account();
        account.name = name;
        account.role = role;
        account.mustChangePassword = true;
        account.createdAt = clock.now();
        return passwords
                .hash(password)
                .chain(hash -> Panache.withTransaction(() -> Account.count("name", name)
                        .invoke(taken -> {
                            if (taken > 0) {
                                throw new RefusedInputException(AccountProblem.NAME_TAKEN);
                            }
                            account.password = hash;
                        })
                        .chain(() -> account.<Account>persist())
                        .call(() -> audit.record(
                                AuditAction.ACCOUNT_CREATED, Subject.account(name), Map.of(), account.facts()))))
                .onFailure(AccountEditor::isDuplicate)
                .transform(duplicate -> new RefusedInputException(AccountProblem.NAME_TAKEN));
    }

    /** Whether another administrator created an account with the same name at the same time. */
    private static boolean isDuplicate(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(ConstraintViolationException.class::isInstance);
    }

    /**
     * Sets the role, and enables or disables the account. The last enabled administrator cannot be changed.
     *
     * @param wantedRole empty to keep the role; so is the state
     */
    Uni<Account> change(long id, Optional<Role> wantedRole, Optional<Boolean> wantedState) {
        return Panache.withTransaction(() -> find(id).call(account -> {
            Role role = wantedRole.orElse(account.role);
            boolean enabled = wantedState.orElse(account.enabled);
            return role == Role.ADMIN && enabled
                    ? apply(account, role, enabled)
                    : applyUnlessLastAdmin(account, role, enabled);
        }));
    }

    private Uni<Void> applyUnlessLastAdmin(Account account, Role role, boolean enabled) {
        return lockAdmins().chain(() -> Account.countOtherAdmins(account)).chain(others -> {
            if (others == 0 && account.isAdmin()) {
                throw new RefusedInputException(AccountProblem.LAST_ADMIN);
            }
            return apply(account, role, enabled);
        });
    }

    /** Locks all administrators, so that two administrators cannot demote each other at the same time. */
    private static Uni<?> lockAdmins() {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "select id from account where role = 'ADMIN' order by id for update", Long.class)
                .getResultList());
    }

    private Uni<Void> apply(Account account, Role role, boolean enabled) {
        Map<String, Object> before = account.facts();
        boolean isLowered = role.isBelow(account.role);
        account.role = role;
        account.enabled = enabled;
        return Sessions.endAll(account.id)
                .chain(() -> !enabled
                        ? tokens.revokeAll(account, RevocationReason.ACCOUNT_DISABLED)
                        : isLowered
                                ? tokens.revokeAll(account, RevocationReason.ROLE_LOWERED)
                                : Uni.createFrom().voidItem())
                .chain(() -> audit.record(
                        AuditAction.ACCOUNT_CHANGED, Subject.account(account.name), before, account.facts()));
    }

    /** Sets a password that must be changed at the next login. */
    Uni<Account> reset(long id, String password) {
        return passwords
                .hash(password)
                .chain(hash -> Panache.withTransaction(() -> find(id).invoke(account -> {
                            if (account.password == null) {
                                throw new ClientErrorException(
                                        account.name + " signs in elsewhere and has no password here", Status.CONFLICT);
                            }
                            account.password = hash;
                            account.mustChangePassword = true;
                        })
                        .call(account -> Sessions.endAll(id))
                        .call(account -> tokens.revokeAll(account, RevocationReason.PASSWORD_RESET))
                        .call(account -> audit.record(AuditAction.PASSWORD_RESET, Subject.account(account.name)))));
    }

    /** Sets a password after the current one was checked. Ends all sessions, including the current one. */
    Uni<Account> setPassword(Login login, String wanted, boolean keepTokens) {
        return passwords
                .hash(policy.check(wanted, login.name()))
                .chain(hash -> Panache.withTransaction(() -> find(login.accountId())
                        .invoke(account -> {
                            if (account.version != login.version()) {
                                throw new ClientErrorException("this account was changed meanwhile", Status.CONFLICT);
                            }
                            account.password = hash;
                            account.mustChangePassword = false;
                        })
                        .call(account -> Sessions.endAll(account.id))
                        .call(account -> revokeTokens(account, RevocationReason.PASSWORD_CHANGED, keepTokens))
                        .call(account -> audit.record(AuditAction.PASSWORD_CHANGED, Subject.account(account.name)))));
    }

    /**
     * Ends all sessions. Increments the version of the account, so that requests that an ended session has begun fail.
     */
    Uni<Account> endSessions(Login login, boolean keepTokens) {
        return Panache.withTransaction(
                () -> Account.<Account>findById(login.accountId(), LockModeType.PESSIMISTIC_FORCE_INCREMENT)
                        .call(account -> Sessions.endAll(account.id))
                        .call(account -> revokeTokens(account, RevocationReason.SESSIONS_ENDED, keepTokens))
                        .call(account -> audit.record(AuditAction.SESSIONS_ENDED, Subject.account(account.name))));
    }

    private Uni<Void> revokeTokens(Account account, RevocationReason reason, boolean keepTokens) {
        return keepTokens ? Uni.createFrom().voidItem() : tokens.revokeAll(account, reason);
    }

    /** Returns the effect of a change before it is confirmed. An empty role or state stays as it is. */
    Uni<AccountChange> preview(long id, Optional<Role> role, Optional<Boolean> enabled) {
        return Panache.withSession(() -> find(id).chain(account -> {
            var change = new AccountChange(account, role.orElse(account.role), enabled.orElse(account.enabled), false);
            return account.isAdmin()
                    ? Account.countOtherAdmins(account).map(others -> others == 0 ? change.ofLastAdmin() : change)
                    : Uni.createFrom().item(change);
        }));
    }

    static Uni<Account> find(long id) {
        return Account.<Account>findById(id)
                .onItem()
                .ifNull()
                .failWith(() -> new NotFoundException("there is no account " + id));
    }
}
