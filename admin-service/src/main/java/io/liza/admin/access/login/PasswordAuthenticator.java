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
 * Checks a name and password for the login page, HTTP Basic and password changes. Fails with {@link
 * AuthenticationFailedException} if the name or password is wrong; response time and message do not reveal whether the
 * account exists or is disabled. Fails with {@link TooManyTriesException} before comparing the password if there were
 * too many attempts.
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

    /** Checks the password that a user typed in a browser, which may be known from an earlier login. */
    public Uni<Login> check(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        return devices.take(name, request)
                .chain(known -> compare(name, password, known.orElseGet(() -> throttled(name, request))))
                .map(this::accept);
    }

    /** Checks the password of a program, which sends it with each request. */
    Uni<Login> checkProgram(String typedName, String password, RoutingContext request) {
        String name = AccountName.normal(typedName);
        ClientNetwork from = ClientNetwork.of(ClientAddresses.of(request));
        Uni<Account> known = verified.knows(name, from)
                ? find(name).map(account -> verified.matches(name, from, password, hash(account)) ? account : null)
                : Uni.createFrom().nullItem();
        return known.onItem()
                .ifNull()
                .switchTo(() -> compare(name, password, throttled(name, request))
                        .invoke(account -> verified.remember(name, from, password, hash(account))))
                .map(this::accept);
    }

    private LoginAttempt throttled(String name, RoutingContext request) {
        try {
            return throttle.take(name, request);
        } catch (TooManyTriesException e) {
            metrics.count(Way.PASSWORD, Outcome.THROTTLED);
            throw e;
        }
    }

    /** Returns the account if the password is right; fails otherwise. */
    private Uni<Account> compare(String name, String password, LoginAttempt attempt) {
        return find(name)
                .chain(account -> passwords
                        .matches(password, hash(account), attempt.requester())
                        .chain(right -> right ? Uni.createFrom().item(account) : refuse(account == null ? null : name)))
                .call(attempt::succeeded)
                .onFailure(AuthenticationFailedException.class)
                .call(attempt::failed)
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

    /** Returns the hash of the account's password; null if the account cannot log in with a password. */
    private static String hash(Account account) {
        return account == null || !account.enabled ? null : account.password;
    }

    private Login accept(Account account) {
        metrics.count(Way.PASSWORD, Outcome.ACCEPTED);
        return account.login();
    }

    private Uni<Account> refuse(String name) {
        metrics.count(Way.PASSWORD, Outcome.REFUSED);
        return failures.record(name)
                .chain(() -> Uni.createFrom().failure(new AuthenticationFailedException("name or password is wrong")));
    }
}
