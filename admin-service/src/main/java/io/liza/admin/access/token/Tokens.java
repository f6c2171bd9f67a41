package io.liza.admin.access.token;

import io.liza.admin.access.Login;
import io.liza.admin.access.SecureToken;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Looks up the personal token of a request. Each request asks the database, so a revoked one is dead at once. */
@ApplicationScoped
public class Tokens {
    private static final String FIND =
            """
            select %s, api_token.id as token_id, scope, last_used_at
            from api_token join account on account.id = api_token.account_id
            where hash = $1 and revoked_at is null and expires_at > $2 and account.enabled
            """
                    .formatted(Login.COLUMNS);
    private static final String USED = "update api_token set last_used_at = $2 where id = $1";

    /** How exactly it is known when a token was used last. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Pool database;
    private final CompanyClock clock;

    Tokens(Pool database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Null where there is no such token, no longer, or its account was disabled. */
    public Uni<SecurityIdentity> find(String token) {
        OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
        if (!token.startsWith(ApiToken.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        return database.preparedQuery(FIND)
                .execute(Tuple.of(SecureToken.hash(token), now))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().nullItem()
                        : used(rows.iterator().next(), now));
    }

    private Uni<SecurityIdentity> used(Row row, OffsetDateTime now) {
        SecurityIdentity identity =
                Login.of(row).identity(Scope.valueOf(row.getString("scope")).most());
        OffsetDateTime last = row.getOffsetDateTime("last_used_at");
        return last != null && last.isAfter(now.minus(PRECISION))
                ? Uni.createFrom().item(identity)
                : database.preparedQuery(USED)
                        .execute(Tuple.of(row.getLong("token_id"), now))
                        .replaceWith(identity);
    }
}
