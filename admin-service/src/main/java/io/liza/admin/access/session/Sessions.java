package io.liza.admin.access.session;

import io.liza.admin.access.Login;
import io.liza.admin.access.SecureToken;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;

/**
 * Sessions of the dashboard. They live in the database, and each request asks it, so that one that was ended is over at
 * once and on every replica.
 */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private static final String BEGIN =
            """
            insert into login_session (hash, account_id, created_at, seen_at, address, authenticated_at)
            select $1, id, $3, $3, $4, $6 from account where id = $2 and version = $5 and enabled for share
            """;
    private static final String FIND =
            """
            select %s, login_session.seen_at
            from login_session join account on account.id = login_session.account_id
            where hash = $1 and seen_at > $2 and login_session.created_at > $3 and account.enabled
            """
                    .formatted(Login.COLUMNS);
    private static final String AUTHENTICATED = "select from login_session where hash = $1 and authenticated_at > $2";
    private static final String SEEN = "update login_session set seen_at = $2 where hash = $1";
    private static final String END = "delete from login_session where hash = $1";
    private static final String END_ALL = "delete from login_session where account_id = ?1";
    private static final String FORGET = "delete from login_session where seen_at < $1 or created_at < $2";

    /** How exactly it is known when a session was used last. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final Pool database;
    private final CompanyClock clock;
    private final Duration idle;
    private final Duration longest;

    Sessions(Pool database, CompanyClock clock, SessionConfig config) {
        this.database = database;
        this.clock = clock;
        this.idle = config.idle();
        this.longest = config.max();
    }

    /** Begins a session right after an authentication. */
    public Uni<String> begin(Login login, String address) {
        return begin(login, address, clock.now());
    }

    /**
     * Begins a new one and gives its secret, which stands nowhere else. Fails with {@link AuthenticationFailedException}
     * if the account was changed since the login: what was proven may hold no longer. A change that is under way is
     * waited for.
     *
     * @param authenticatedAt time of the last authentication; before now if the issuer used a session of its own
     */
    public Uni<String> begin(Login login, String address, Instant authenticatedAt) {
        String secret = SecureToken.generate();
        return database.preparedQuery(BEGIN)
                .execute(Tuple.of(
                        SecureToken.hash(secret),
                        login.accountId(),
                        ago(Duration.ZERO),
                        address,
                        login.version(),
                        authenticatedAt.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new AuthenticationFailedException("the account was changed meanwhile");
                    }
                    return secret;
                });
    }

    /** Null where there is no such session, no longer, or its account was disabled. */
    public Uni<Login> find(String secret) {
        Buffer hash = SecureToken.hash(secret);
        return row(hash).chain(row -> row == null ? Uni.createFrom().nullItem() : noticed(hash, row));
    }

    /** The same, but does not count as use: what a page does by itself must not keep a session alive. */
    public Uni<Login> peek(String secret) {
        return row(SecureToken.hash(secret)).map(row -> row == null ? null : Login.of(row));
    }

    private Uni<Row> row(Buffer hash) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(hash, ago(idle), ago(longest)))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next());
    }

    private Uni<Login> noticed(Buffer hash, Row row) {
        boolean recently = row.getOffsetDateTime("seen_at").isAfter(ago(PRECISION));
        return recently
                ? Uni.createFrom().item(Login.of(row))
                : database.preparedQuery(SEEN)
                        .execute(Tuple.of(hash, ago(Duration.ZERO)))
                        .replaceWith(Login.of(row));
    }

    /** Whether the last authentication of a session is not older than this; false for an unknown session. */
    public Uni<Boolean> isAuthenticatedWithin(Duration time, String secret) {
        return database.preparedQuery(AUTHENTICATED)
                .execute(Tuple.of(SecureToken.hash(secret), ago(time)))
                .map(rows -> rows.size() > 0);
    }

    public Uni<Void> end(String secret) {
        return end(SecureToken.hash(secret));
    }

    /** @param hash of its secret */
    public Uni<Void> end(Buffer hash) {
        return database.preparedQuery(END).execute(Tuple.of(hash)).replaceWithVoid();
    }

    /**
     * Ends all sessions of an account, whoever sits at them, with the transaction at hand. The account's changes are
     * written first, so that none begins in between.
     */
    public static Uni<Void> endAll(long accountId) {
        return Panache.flush()
                .chain(() -> Panache.getSession())
                .chain(session -> session.createNativeQuery(END_ALL)
                        .setParameter(1, accountId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return database.preparedQuery(FORGET)
                .execute(Tuple.of(ago(idle), ago(longest)))
                .onItem()
                .invoke((RowSet<Row> gone) -> LOG.debugf("%d sessions forgotten", gone.rowCount()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Old sessions could not be forgotten: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.now().minus(time).atOffset(ZoneOffset.UTC);
    }
}
