package io.liza.admin.access.login;

import io.liza.admin.access.ClientAddresses;
import io.liza.admin.access.Login;
import io.liza.admin.access.account.AccountName;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.access.login.LoginMetrics.Outcome;
import io.liza.admin.access.login.LoginMetrics.Way;
import io.liza.admin.access.throttle.ClientNetwork;
import io.liza.admin.access.throttle.KnownDevices;
import io.liza.admin.access.throttle.LoginAttempt;
import io.liza.admin.access.throttle.Throttle;
import io.liza.admin.access.throttle.TooManyTriesException;
import io.liza.admin.access.throttle.VerifiedCredentials;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one place where name and password are checked, for the login page, HTTP Basic and a new password. Wrong ones fail
 * with {@link AuthenticationFailedException}, after the same time and with the same words whether the account exists,
 * is disabled or has another password; too many tries fail with {@link TooManyTriesException} before a password is
 * compared.
 */
@ApplicationScoped
public class PasswordAuthenticator {
    private static final String FIND =
            "select %s, password, enabled from account where name = $1".formatted(Login.COLUMNS);

    private final Pool database;
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final VerifiedCredentials verified;
    private final FailedLogins failures;
    private final LoginMetrics metrics;

    PasswordAuthenticator(
            Pool database,
            Passwords passwords,
            Throttle throttle,
            KnownDevices devices,
            VerifiedCredentials verified,
            FailedLogins failures,
            LoginMetrics metrics) {
        this.database = database;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.verified = verified;
        this.failures = failures;
        this.metrics = metrics;
    }

    /** Of somebody at a browser, who may have logged in with it before. */
    public Uni<Login> check(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        return devices.take(name, request)
                .chain(known -> compare(name, password, known.orElseGet(() -> stranger(name, request))))
                .map(this::accept);
    }

    /** Of a program, which sends them with each request. */
    Uni<Login> checkProgram(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        ClientNetwork from = ClientNetwork.of(ClientAddresses.of(request));
        Uni<Row> known = verified.knows(name, from)
                ? find(name).map(row -> verified.matches(name, from, password, hash(row)) ? row : null)
                : Uni.createFrom().nullItem();
        return known.onItem()
                .ifNull()
                .switchTo(() -> compare(name, password, stranger(name, request))
                        .invoke(row -> verified.remember(name, from, password, hash(row))))
                .map(this::accept);
    }

    private LoginAttempt stranger(String name, RoutingContext request) {
        try {
            return throttle.take(name, request);
        } catch (TooManyTriesException e) {
            metrics.count(Way.PASSWORD, Outcome.THROTTLED);
            throw e;
        }
    }

    /** The account, if this is its password. */
    private Uni<Row> compare(String name, String password, LoginAttempt attempt) {
        return find(name)
                .chain(row -> passwords
                        .matches(password, hash(row), attempt.requester())
                        .chain(right -> right ? Uni.createFrom().item(row) : refuse(row == null ? null : name)))
                .call(attempt::right)
                .onFailure(AuthenticationFailedException.class)
                .call(attempt::wrong)
                .onFailure(failure -> !(failure instanceof AuthenticationFailedException))
                .call(attempt::notCompared)
                .onCancellation()
                .call(attempt::notCompared)
                .onFailure(TooManyTriesException.class)
                .invoke(() -> metrics.count(Way.PASSWORD, Outcome.BUSY));
    }

    private Uni<Row> find(String name) {
        return database.preparedQuery(FIND).execute(Tuple.of(name)).map(PasswordAuthenticator::first);
    }

    /** Null where no password is right. */
    private static String hash(Row row) {
        return row == null || !row.getBoolean("enabled") ? null : row.getString("password");
    }

    private Login accept(Row row) {
        metrics.count(Way.PASSWORD, Outcome.ACCEPTED);
        return Login.of(row);
    }

    private Uni<Row> refuse(String account) {
        metrics.count(Way.PASSWORD, Outcome.REFUSED);
        return failures.note(account)
                .chain(() -> Uni.createFrom().failure(new AuthenticationFailedException("name or password is wrong")));
    }

    private static Row first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next();
    }
}
