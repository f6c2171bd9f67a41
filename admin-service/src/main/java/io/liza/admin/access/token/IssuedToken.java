package io.liza.admin.access.token;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** A valid token, as administrators see it. */
public record IssuedToken(
        long id, String owner, String name, Scope scope, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {
    private static final String VALID =
            """
            select token.id, account.name as owner, token.name, token.scope, token.createdAt, token.expiresAt,
                token.lastUsedAt
            from ApiToken token join Account account on account.id = token.accountId
            where token.revokedAt is null and token.expiresAt > ?1
            order by account.name, token.id desc
            """;

    public static Uni<List<IssuedToken>> all(Instant now) {
        return ApiToken.find(VALID, now).project(IssuedToken.class).list();
    }
}
