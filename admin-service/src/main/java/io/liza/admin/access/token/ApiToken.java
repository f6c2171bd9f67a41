package io.liza.admin.access.token;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;

/** A personal token, with which a program acts as an account. The token itself is shown once and not stored. */
@Entity
@DynamicUpdate
public class ApiToken extends PanacheEntityBase {
    /** Prefix of every token, by which scanners recognise published ones. */
    public static final String PREFIX = "liza_";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long accountId;

    /** Its purpose, as its owner describes it. */
    public String name;

    /** SHA-256 of the token. */
    public byte[] hash;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    public Instant createdAt;

    public Instant expiresAt;

    /** To the minute; null if it was never used. */
    public Instant lastUsedAt;

    /** Null while it is valid. */
    public Instant revokedAt;

    public static Uni<List<ApiToken>> ofAccount(long accountId) {
        return list("accountId = ?1 and revokedAt is null order by id desc", accountId);
    }

    /** Those that are not revoked, locked. */
    static Uni<List<ApiToken>> lockAllOf(long accountId) {
        return ApiToken.<ApiToken>find("accountId = ?1 and revokedAt is null order by id", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locked; null if there is no such token, or it is revoked. */
    static Uni<ApiToken> lock(long id) {
        return ApiToken.<ApiToken>find("id = ?1 and revokedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** The fields that the audit trail records. */
    Map<String, Object> facts() {
        return Map.of("name", name, "scope", scope.name(), "expires", expiresAt.toString());
    }
}
