package io.liza.admin.access.session;

import io.liza.admin.access.Login;
import io.liza.admin.access.SecureToken;
import io.liza.admin.access.account.Account;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/**
 * Begins, finds and ends sessions. Every request reads its session from the database, so an ended session is invalid
 * immediately and on every replica.
 */
@ApplicationScoped
public class Sessions {
    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private static final String FIND = "from LoginSession session join fetch session.account"
            + " where session.hash = ?1 and session.seenAt > ?2 and session.createdAt > ?3 and session.account.enabled";

    /** Precision of the time of the last request, which limits the updates of the session. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final CompanyClock clock;
    private final SessionConfig config;
    private final SessionReader reader;

    Sessions(CompanyClock clock, SessionConfig config, SessionReader reader) {
        this.clock = clock;
        this.config = config;
        this.reader = reader;
    }

    /** Begins a session right after an authentication. */
    public Uni<String> begin(Login login, String address) {
        return begin(login, address, clock.now());
    }

    /**
     * Begins a session and returns its secret, of which the database stores only the hash. Fails with {@link
     * AuthenticationFailedException} if the account was changed since the login; waits for a change that is not
     * committed yet.
     *
     * @param authenticatedAt time of the last authentication; earlier than now if the user already had a session at the
     *     issuer
     */
    public Uni<String> begin(Login login, String address, Instant authenticatedAt) {
        String secret = SecureToken.generate();
        var session = new LoginSession();
        session.hash = SecureToken.sha256(secret);
        session.createdAt = clock.now();
        session.seenAt = session.createdAt;
        session.address = address;
        session.authenticatedAt = authenticatedAt;
        return Panache.withTransaction(() -> Account.lockUnchanged(login)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("the account was changed meanwhile"))
                .invoke(account -> session.account = account)
                .chain(() -> session.persist())
                .replaceWith(secret));
    }

    /**
     * Returns the login of a session and records its use; null if it is unknown or expired, or its account is disabled.
     */
    public Uni<Login> find(String secret) {
        return current(secret)
                .chain(session -> session == null ? Uni.createFrom().nullItem() : recordUse(session));
    }

    /** Like {@link #find}, but does not record a use: automatic requests of a page must not keep its session alive. */
    public Uni<Login> peek(String secret) {
        Executor thread = MutinyHelper.executor(Vertx.currentContext());
        return Uni.createFrom()
                .completionStage(() -> reader.read(SecureToken.sha256(secret), ago(config.idle()), ago(config.max())))
                .emitOn(thread);
    }

    private Uni<LoginSession> current(String secret) {
        return Panache.withSession(() -> LoginSession.<LoginSession>find(
                        FIND, SecureToken.sha256(secret), ago(config.idle()), ago(config.max()))
                .firstResult());
    }

    private Uni<Login> recordUse(LoginSession session) {
        Uni<Login> login = Uni.createFrom().item(session.account.login());
        return session.seenAt.isAfter(ago(PRECISION))
                ? login
                : Panache.withTransaction(
                                () -> LoginSession.update("seenAt = ?1 where hash = ?2", clock.now(), session.hash))
                        .chain(() -> login);
    }

    /** Whether the last authentication of a session is at most this long ago; false for an unknown session. */
    public Uni<Boolean> isAuthenticatedWithin(Duration time, String secret) {
        return Panache.withSession(() ->
                        LoginSession.count("hash = ?1 and authenticatedAt > ?2", SecureToken.sha256(secret), ago(time)))
                .map(count -> count > 0);
    }

    public Uni<Void> end(String secret) {
        return end(SecureToken.sha256(secret));
    }

    /** @param hash SHA-256 of the session's secret */
    public Uni<Void> end(byte[] hash) {
        return Panache.withTransaction(() -> LoginSession.delete("hash", hash)).replaceWithVoid();
    }

    /**
     * Ends all sessions of an account in the current transaction. Flushes changes of the account first, so that no
     * session can begin in between.
     */
    public static Uni<Void> endAll(long accountId) {
        return Panache.flush()
                .chain(() -> LoginSession.delete("account.id", accountId))
                .replaceWithVoid();
    }

    @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> deleteExpired() {
        return Panache.withTransaction(() ->
                        LoginSession.delete("seenAt < ?1 or createdAt < ?2", ago(config.idle()), ago(config.max())))
                .invoke(count -> LOG.debugf("%d expired sessions deleted", count))
                .onFailure()
                .invoke(failure -> LOG.warnf("Expired sessions could not be deleted: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Instant ago(Duration time) {
        return clock.now().minus(time);
    }
}
