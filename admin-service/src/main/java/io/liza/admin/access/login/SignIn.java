package io.liza.admin.access.login;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Login;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;

/** Completes a login by password or single sign-on: begins a session, sets its cookie, records it in the audit trail. */
@ApplicationScoped
public class SignIn {
    private final Sessions sessions;
    private final Cookies cookies;
    private final PageLanguage languages;
    private final CompanyClock clock;
    private final Audit audit;
    private final CurrentUser currentUser;

    SignIn(
            Sessions sessions,
            Cookies cookies,
            PageLanguage languages,
            CompanyClock clock,
            Audit audit,
            CurrentUser currentUser) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.languages = languages;
        this.clock = clock;
        this.audit = audit;
        this.currentUser = currentUser;
    }

    /**
     * Ends the browser's former session. Fails with {@link AuthenticationFailedException} if the account was changed since
     * the authentication.
     *
     * @param authenticatedAt time of the last authentication; before now if the issuer used a session of its own
     * @param next path of the page to go to
     */
    public Uni<Response> open(Login login, Instant authenticatedAt, String next, RoutingContext request) {
        byte[] former = cookies.formerSession(request);
        return sessions.begin(login, currentUser.address(), authenticatedAt)
                .call(() -> former == null ? Uni.createFrom().voidItem() : sessions.end(former))
                .call(() -> Panache.withTransaction(() -> record(login)))
                .chain(session -> Panache.withSession(() -> Account.<Account>findById(login.accountId()))
                        .map(account -> response(session, account, next)));
    }

    private Uni<?> record(Login login) {
        return Account.update("lastLoginAt = ?1 where id = ?2", clock.now(), login.accountId())
                .chain(() -> audit.recordAs(
                        login.name(), AuditAction.LOGIN, Subject.account(login.name()), Map.of(), Map.of()));
    }

    private Response response(String session, Account account, String next) {
        var response = Redirect.to(next).cookie(cookies.newSession(session), cookies.noVisit());
        if (account.language != null) {
            response.cookie(languages.cookie(account.language));
        }
        return response.build();
    }
}
