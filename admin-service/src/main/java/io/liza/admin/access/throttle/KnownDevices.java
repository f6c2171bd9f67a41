package io.liza.admin.access.throttle;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.SecureToken;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Browsers with an earlier login, recognised by a device cookie (OWASP). It grants no access: it only lets its browser try
 * that account's password whatever unknown clients do, until too many passwords were wrong. The database keeps the hash
 * of the cookie. Plain SQL: each step is one conditional statement, so that replicas count together without locks.
 */
@ApplicationScoped
public class KnownDevices {
    private static final Duration KEPT = Cookies.DEVICE_KEPT;

    private static final Logger LOG = Logger.getLogger(KnownDevices.class);
    private static final int MOST_OF_ACCOUNT = 100;

    private static final String TAKE =
            """
            update login_device set failures = failures + 1
            from account
            where account.id = account_id and account.name = $1 and hash = $2 and seen_at > $3 and failures < $4
            """;
    private static final String GIVE_BACK =
            """
            update login_device set failures = failures - 1
            from account where account.id = account_id and account.name = $1 and hash = $2 and failures > 0
            """;
    /** Moves the other accounts of the browser to its new cookie. */
    private static final String MOVE = "update login_device set hash = $2 where hash = $1";

    private static final String REMEMBER =
            """
            insert into login_device (hash, account_id, seen_at, failures) values ($1, $2, $3, 0)
            on conflict (hash, account_id) do update set seen_at = excluded.seen_at, failures = 0
            """;
    private static final String FORGET_OLDEST =
            """
            delete from login_device where account_id = $1 and hash in (
                select hash from login_device where account_id = $1 order by seen_at desc offset $2)
            """;
    private static final String FORGET = "delete from login_device where seen_at < $1";

    private final Pool database;
    private final Cookies cookies;
    private final CompanyClock clock;
    private final int tries;

    KnownDevices(Pool database, Cookies cookies, CompanyClock clock, LoginConfig config) {
        this.database = database;
        this.cookies = cookies;
        this.clock = clock;
        this.tries = config.tries();
    }

    /** Uses up one of the device's tries; empty for an unknown device, and for one without tries left. */
    public Uni<Optional<LoginAttempt>> take(String account, RoutingContext request) {
        String cookie = cookies.device(request);
        if (cookie == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Buffer hash = SecureToken.hash(cookie);
        return database.preparedQuery(TAKE)
                .execute(Tuple.of(account, hash, ago(KEPT), tries))
                .map(rows -> rows.rowCount() == 0 ? Optional.empty() : Optional.of(attempt(account, hash, request)));
    }

    private LoginAttempt attempt(String account, Buffer hash, RoutingContext request) {
        return new LoginAttempt() {
            @Override
            public Requester requester() {
                return Requester.known(request);
            }

            @Override
            public Uni<Void> right() {
                return notCompared();
            }

            @Override
            public Uni<Void> wrong() {
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> notCompared() {
                return database.preparedQuery(GIVE_BACK)
                        .execute(Tuple.of(account, hash))
                        .replaceWithVoid();
            }
        };
    }

    /** Remembers the browser after a login with a new cookie, so that copies of the old one become invalid. */
    public Uni<NewCookie> remember(long accountId, RoutingContext request) {
        String old = cookies.device(request);
        String fresh = SecureToken.generate();
        Buffer hash = SecureToken.hash(fresh);
        return database.withTransaction(connection -> connection
                        .preparedQuery(MOVE)
                        .execute(Tuple.of(old == null ? null : SecureToken.hash(old), hash))
                        .chain(() -> connection
                                .preparedQuery(REMEMBER)
                                .execute(Tuple.of(hash, accountId, ago(Duration.ZERO))))
                        .chain(() ->
                                connection.preparedQuery(FORGET_OLDEST).execute(Tuple.of(accountId, MOST_OF_ACCOUNT))))
                .replaceWith(() -> cookies.newDevice(fresh));
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return database.preparedQuery(FORGET)
                .execute(Tuple.of(ago(KEPT)))
                .onFailure()
                .invoke(failure -> LOG.warnf("Old devices could not be forgotten: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.now().minus(time).atOffset(ZoneOffset.UTC);
    }
}
