package io.liza.admin.access.login;

import io.liza.admin.access.ClientAddresses;
import io.liza.admin.access.Login;
import io.liza.admin.access.account.Account;
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
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Checks name and password for the login page, HTTP Basic and changes of a password. A wrong name or password fails with
 * {@link AuthenticationFailedException}; time and message do not tell whether the account exists or is disabled. Too many
 * tries fail with {@link TooManyTriesException} before a password is compared.
 */
@ApplicationScoped
public class PasswordAuthenticator {
    private final Passwords passwords;
    private final Throttle throttle;
    private final KnownDevices devices;
    private final VerifiedCredentials verified;
    private final FailedLogins failures;
    private final LoginMetrics metrics;

    PasswordAuthenticator(
            Passwords passwords,
            Throttle throttle,
            KnownDevices devices,
            VerifiedCredentials verified,
            FailedLogins failures,
            LoginMetrics metrics) {
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.verified = verified;
        this.failures = failures;
        this.metrics = metrics;
    }

    /** For a browser, which may have an earlier login. */
    public Uni<Login> check(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        return devices.take(name, request)
                .chain(known -> compare(name, password, known.orElseGet(() -> stranger(name, request))))
                .map(this::accept);
    }

    /** For a program, which sends them with each request. */
    Uni<Login> checkProgram(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        ClientNetwork from = ClientNetwork.of(ClientAddresses.of(request));
        Uni<Account> known = verified.knows(name, from)
                ? find(name).map(account -> verified.matches(name, from, password, hash(account)) ? account : null)
                : Uni.createFrom().nullItem();
        return known.onItem()
                .ifNull()
                .switchTo(() -> compare(name, password, stranger(name, request))
                        .invoke(account -> verified.remember(name, from, password, hash(account))))
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

    /** Returns the account if this is its password. */
    private Uni<Account> compare(String name, String password, LoginAttempt attempt) {
        return find(name)
                .chain(account -> passwords
                        .matches(password, hash(account), attempt.requester())
                        .chain(right -> right ? Uni.createFrom().item(account) : refuse(account == null ? null : name)))
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

    private Uni<Account> find(String name) {
        return Panache.withSession(() -> Account.<Account>find("name", name).firstResult());
    }

    /** Null if no password is valid. */
    private static String hash(Account account) {
        return account == null || !account.enabled ? null : account.password;
    }

    private Login accept(Account account) {
        metrics.count(Way.PASSWORD, Outcome.ACCEPTED);
        return account.login();
    }

    private Uni<Account> refuse(String name) {
        metrics.count(Way.PASSWORD, Outcome.REFUSED);
        return failures.note(name)
                .chain(() -> Uni.createFrom().failure(new AuthenticationFailedException("name or password is wrong")));
    }
}
