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

/** Looks up the personal token of a request. Each request asks the database, so a revoked token fails at once. */
@ApplicationScoped
public class Tokens {
    private static final String FIND =
            """
            select token.id, token.scope, token.lastUsedAt, account
            from ApiToken token join Account account on account.id = token.accountId
            where token.hash = ?1 and token.revokedAt is null and token.expiresAt > ?2 and account.enabled
            """;

    /** How exactly the time of the last request is known. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final CompanyClock clock;

    Tokens(CompanyClock clock) {
        this.clock = clock;
    }

    /** A token that may be used, with its account. */
    public record ValidToken(long id, Scope scope, Instant lastUsedAt, Account account) {
        SecurityIdentity identity() {
            return account.login().identity(scope.most());
        }
    }

    /** Null where there is no such token, no longer, or its account was disabled. */
    public Uni<SecurityIdentity> find(String token) {
        return token.startsWith(ApiToken.PREFIX)
                ? Panache.withSession(() -> ApiToken.find(FIND, SecureToken.sha256(token), clock.now())
                                .project(ValidToken.class)
                                .firstResult())
                        .chain(valid -> valid == null ? Uni.createFrom().nullItem() : used(valid))
                : Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> used(ValidToken token) {
        Instant last = token.lastUsedAt();
        return last != null && last.isAfter(clock.now().minus(PRECISION))
                ? Uni.createFrom().item(token.identity())
                : Panache.withTransaction(
                                () -> ApiToken.update("lastUsedAt = ?1 where id = ?2", clock.now(), token.id()))
                        .replaceWith(token::identity);
    }
}
