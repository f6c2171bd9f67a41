package io.liza.admin.access.account;

import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/**
 * An account of a person or program. Its name never changes and is never reused, since the audit trail refers to it.
 */
@Entity
@DynamicUpdate
public class Account extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** Issuer and subject of single sign-on; null for accounts with a password. */
    public String subject;

    /** bcrypt hash; null for accounts of single sign-on. */
    public String password;

    @Enumerated(EnumType.STRING)
    public Role role;

    public boolean enabled = true;

    /** Whether the password was set by an administrator; the account may do nothing else until it is changed. */
    public boolean mustChangePassword;

    /** Language code of the pages; null to use the browser's language. */
    public String language;

    public Instant createdAt;

    public Instant lastLoginAt;

    @Version
    public int version;

    public static Uni<List<Account>> all() {
        return list("order by enabled desc, name");
    }

    /**
     * Locks the account of a login against changes until the transaction ends. Returns null if it was changed or
     * disabled since the login.
     */
    public static Uni<Account> lockUnchanged(Login login) {
        return Account.<Account>findById(login.accountId(), LockModeType.PESSIMISTIC_READ)
                .map(account ->
                        account != null && account.enabled && account.version == login.version() ? account : null);
    }

    /** Number of other enabled administrators. */
    public static Uni<Long> countOtherAdmins(Account account) {
        return count("role = ?1 and enabled and id <> ?2", Role.ADMIN, account.id);
    }

    /** Creates an account of single sign-on. */
    public static Account ofSubject(String subject, String name, Role role, Instant now) {
        var account = new Account();
        account.subject = subject;
        account.name = name;
        account.role = role;
        account.createdAt = now;
        return account;
    }

    /** Whether this account can manage accounts. */
    public boolean isAdmin() {
        return role == Role.ADMIN && enabled;
    }

    public Login login() {
        return new Login(id, name, role, mustChangePassword, version);
    }

    /** Returns the fields that the audit trail records. */
    public Map<String, Object> facts() {
        return Map.of("role", role.name(), "enabled", enabled);
    }
}
