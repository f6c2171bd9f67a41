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
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/** Someone who may log in. Its name never changes and is never given to somebody else: the audit trail refers to it. */
@Entity
@DynamicUpdate
public class Account extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String name;

    /** Issuer and subject of single sign-on; null for accounts with a password. */
    public String subject;

    /** bcrypt; null for accounts of single sign-on. */
    public String password;

    @Enumerated(EnumType.STRING)
    public Role role;

    public boolean enabled = true;

    /** The password was made by somebody else: until it is changed, nothing else can be done. */
    public boolean mustChangePassword;

    /** Code of the language of the pages; null leaves it to the browser. */
    public String language;

    public Instant createdAt;

    public Instant lastLoginAt;

    @Version
    public int version;

    public static Uni<List<Account>> all() {
        return list("order by enabled desc, name");
    }

    /** How many could still keep the house without this one. */
    public static Uni<Long> countOtherAdmins(Account account) {
        return count("role = ?1 and enabled and id <> ?2", Role.ADMIN, account.id);
    }

    /** Of somebody who signs in elsewhere. */
    public static Account ofSubject(String subject, String name, Role role, Instant now) {
        var account = new Account();
        account.subject = subject;
        account.name = name;
        account.role = role;
        account.createdAt = now;
        return account;
    }

    public Login login() {
        return new Login(id, name, role, mustChangePassword, version);
    }

    /** What of it the audit trail keeps. */
    public Map<String, Object> facts() {
        return Map.of("role", role.name(), "enabled", enabled);
    }
}
