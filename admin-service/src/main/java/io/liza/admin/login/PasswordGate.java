package io.liza.admin.login;

import io.liza.admin.account.AccountName;
import io.liza.admin.account.Passwords;
import io.liza.admin.identity.Login;
import io.liza.admin.login.LoginMetrics.Outcome;
import io.liza.admin.login.LoginMetrics.Way;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one place where name and password are checked, for the login page, HTTP Basic and a new password. */
@ApplicationScoped
public class PasswordGate {
    private static final String FIND =
            "select %s, password, enabled from account where name = $1".formatted(Login.COLUMNS);

    private final Pool database;
    private final Passwords passwords;
    private final FailedLogins failures;
    private final LoginMetrics metrics;
    private final Throttle throttle;

    /** @param tries {@code LIZA_LOGIN_TRIES} in five minutes, for an account from one address */
    PasswordGate(
            Pool database,
            Passwords passwords,
            FailedLogins failures,
            LoginMetrics metrics,
            @ConfigProperty(name = "admin.login.tries") int tries) {
        this.database = database;
        this.passwords = passwords;
        this.failures = failures;
        this.metrics = metrics;
        this.throttle = new Throttle(tries);
    }

    /**
     * Fails with {@link AuthenticationFailedException} for a wrong password, an unknown or a disabled account, after the
     * same time and with the same words; with {@link TooManyTriesException} before it has looked.
     */
    public Uni<Login> check(String typedName, String password, String address) {
        String name = AccountName.normal(typedName);
        Duration wait = throttle.take(name, address);
        if (!wait.isZero()) {
            metrics.count(Way.PASSWORD, Outcome.THROTTLED);
            return Uni.createFrom().failure(new TooManyTriesException(wait));
        }
        return database.preparedQuery(FIND)
                .execute(Tuple.of(name))
                .map(PasswordGate::first)
                .chain(row -> passwords
                        .matches(password, row == null ? null : row.getString("password"))
                        .chain(right -> right && row.getBoolean("enabled")
                                ? accept(row, name, address)
                                : refuse(row == null ? null : name)));
    }

    private Uni<Login> accept(Row row, String name, String address) {
        throttle.giveBack(name, address);
        metrics.count(Way.PASSWORD, Outcome.ACCEPTED);
        return Uni.createFrom().item(Login.of(row));
    }

    private Uni<Login> refuse(String account) {
        metrics.count(Way.PASSWORD, Outcome.REFUSED);
        return failures.note(account)
                .chain(() -> Uni.createFrom().failure(new AuthenticationFailedException("name or password is wrong")));
    }

    private static Row first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : rows.iterator().next();
    }
}
