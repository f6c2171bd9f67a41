package io.liza.admin.access.login;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Login;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountProblem;
import io.liza.admin.access.account.RefusedInputException;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.access.throttle.TooManyTriesException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Requires a logged-in user to authenticate again before an action whose effect outlives the session. */
@ApplicationScoped
public class Reauthentication {
    /** Maximum age of a single sign-on that counts as a new authentication. */
    public static final Duration RECENT = Duration.ofMinutes(5);

    /** Method by which an account authenticates again. */
    public enum Proof {
        PASSWORD,
        /** Single sign-on; the last one is recent enough. */
        RECENT_SINGLE_SIGN_ON,
        /** Single sign-on; a new one is needed. */
        SINGLE_SIGN_ON
    }

    private final CurrentUser currentUser;
    private final PasswordAuthenticator authenticator;
    private final Sessions sessions;
    private final Cookies cookies;
    private final CurrentVertxRequest request;

    Reauthentication(
            CurrentUser currentUser,
            PasswordAuthenticator authenticator,
            Sessions sessions,
            Cookies cookies,
            CurrentVertxRequest request) {
        this.currentUser = currentUser;
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.cookies = cookies;
        this.request = request;
    }

    /** Returns the method that the current account must use. */
    public Uni<Proof> required() {
        return Panache.withSession(
                        () -> Account.<Account>findById(currentUser.login().accountId()))
                .chain(account -> account.password != null
                        ? Uni.createFrom().item(Proof.PASSWORD)
                        : isRecent().map(recent -> recent ? Proof.RECENT_SINGLE_SIGN_ON : Proof.SINGLE_SIGN_ON));
    }

    /**
     * Checks the password of the current account. The throttle counts it like a login.
     *
     * @return the login with the current version of the account; fails with {@link RefusedInputException} or {@link
     *     TooManyTriesException}
     */
    public Uni<Login> byPassword(String password) {
        return authenticator
                .check(currentUser.getName(), password == null ? "" : password, request.getCurrent())
                .onFailure(AuthenticationFailedException.class)
                .transform(wrong -> new RefusedInputException(AccountProblem.PASSWORD_WRONG));
    }

    private Uni<Boolean> isRecent() {
        String session = cookies.session(request.getCurrent());
        return session == null ? Uni.createFrom().item(false) : sessions.isAuthenticatedWithin(RECENT, session);
    }
}
