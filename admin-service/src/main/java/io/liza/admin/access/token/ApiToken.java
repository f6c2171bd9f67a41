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

/** A personal token that lets a program act as an account. The token itself is shown once and not stored. */
@Entity
@DynamicUpdate
public class ApiToken extends PanacheEntityBase {
    /** Prefix of all tokens, by which secret scanners recognize leaked tokens. */
    public static final String PREFIX = "liza_";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long accountId;

    /** Purpose of the token, as its owner describes it. */
    public String name;

    /** SHA-256 of the token. */
    public byte[] hash;

    @Enumerated(EnumType.STRING)
    public Scope scope;

    public Instant createdAt;

    public Instant expiresAt;

    /** Time of the last use, with a precision of one minute; null if the token was never used. */
    public Instant lastUsedAt;

    /** Time of the revocation; null if the token is not revoked. */
    public Instant revokedAt;

    public static Uni<List<ApiToken>> ofAccount(long accountId) {
        return list("accountId = ?1 and revokedAt is null order by id desc", accountId);
    }

    /** Locks and returns the tokens of an account that are not revoked. */
    static Uni<List<ApiToken>> lockAllOf(long accountId) {
        return ApiToken.<ApiToken>find("accountId = ?1 and revokedAt is null order by id", accountId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Locks and returns a token; null if it does not exist or is revoked. */
    static Uni<ApiToken> lock(long id) {
        return ApiToken.<ApiToken>find("id = ?1 and revokedAt is null", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Returns the fields that the audit trail records. */
    Map<String, Object> facts() {
        return Map.of("name", name, "scope", scope.name(), "expires", expiresAt.toString());
    }
}
