package io.liza.admin.access.token;

import io.liza.admin.access.SecureToken;
import io.liza.admin.access.account.Account;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Finds the personal token of a request in the database, so that a revoked token is invalid immediately. */
@ApplicationScoped
public class Tokens {
    private static final String FIND =
            """
            select token.id, token.scope, token.lastUsedAt, account
            from ApiToken token join Account account on account.id = token.accountId
            where token.hash = ?1 and token.revokedAt is null and token.expiresAt > ?2 and account.enabled
            """;

    /** Precision of the time of the last use, which limits the updates of the token. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final CompanyClock clock;

    Tokens(CompanyClock clock) {
        this.clock = clock;
    }

    /** A valid token with its account. */
    public record ValidToken(long id, Scope scope, Instant lastUsedAt, Account account) {
        SecurityIdentity identity() {
            return account.login().identity(scope.highestRole());
        }
    }

    /**
     * Returns the identity of a token and records its use; null if it is unknown, expired or revoked, or its account is
     * disabled.
     */
    public Uni<SecurityIdentity> find(String token) {
        return token.startsWith(ApiToken.PREFIX)
                ? Panache.withSession(() -> ApiToken.find(FIND, SecureToken.sha256(token), clock.now())
                                .project(ValidToken.class)
                                .firstResult())
                        .chain(valid -> valid == null ? Uni.createFrom().nullItem() : recordUse(valid))
                : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> recordUse(ValidToken token) {
        Instant last = token.lastUsedAt();
        return last != null && last.isAfter(clock.now().minus(PRECISION))
                ? Uni.createFrom().item(token.identity())
                : Panache.withTransaction(
                                () -> ApiToken.update("lastUsedAt = ?1 where id = ?2", clock.now(), token.id()))
                        .replaceWith(token::identity);
    }
}
