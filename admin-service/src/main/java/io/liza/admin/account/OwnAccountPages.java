package io.liza.admin.account;

import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.identity.Cookies;
import io.liza.admin.identity.Me;
import io.liza.admin.identity.Sessions;
import io.liza.admin.login.PasswordAuthenticator;
import io.liza.admin.web.BadParameterException;
import io.liza.admin.web.PageLanguage;
import io.liza.admin.web.Parameters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;

/** What everybody may do with the own account, also whoever must change the password first. */
@Path("/account")
@RolesAllowed({Role.IN_PERSON, Role.NEWCOMER})
public class OwnAccountPages {
    private static final URI HERE = URI.create("/account");
    private static final URI LOGIN = URI.create("/login");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(Account account, int minLength);
    }

    private final Me me;
    private final PasswordAuthenticator authenticator;
    private final AccountEditor editor;
    private final Sessions sessions;
    private final Cookies cookies;
    private final PageLanguage languages;
    private final Audit audit;

    OwnAccountPages(
            Me me,
            PasswordAuthenticator authenticator,
            AccountEditor editor,
            Sessions sessions,
            Cookies cookies,
            PageLanguage languages,
            Audit audit) {
        this.me = me;
        this.authenticator = authenticator;
        this.editor = editor;
        this.sessions = sessions;
        this.cookies = cookies;
        this.languages = languages;
        this.audit = audit;
    }

    @GET
    public Uni<TemplateInstance> account() {
        return Panache.withSession(() -> Account.<Account>findById(me.login().accountId()))
                .map(account -> Templates.account(account, Passwords.MIN_LENGTH));
    }

    /** Ends every session of the account, and begins a new one for who knows both passwords. */
    @POST
    @Path("password")
    public Uni<Response> setPassword(
            @RestForm String current, @RestForm String password, @RestForm String again, RoutingContext request) {
        Passwords.mustBeTheSame(password, again);
        Parameters.check("password", !password.equals(current), "must be another one than you have now");
        return authenticator
                .check(me.getName(), current == null ? "" : current, request)
                .onFailure(AuthenticationFailedException.class)
                .transform(wrong -> new BadParameterException("current", "must be the password you have now"))
                .chain(login -> editor.setPassword(login, password))
                .chain(account -> sessions.begin(account.login(), me.address()))
                .map(session -> Response.seeOther(HERE)
                        .cookie(cookies.newSession(session))
                        .build());
    }

    /** Language of the pages, on every device. */
    @POST
    @Path("language")
    public Uni<Response> setLanguage(@RestForm String language) {
        languages.mustBeSpoken(language);
        return Panache.withTransaction(
                        () -> Account.<Account>findById(me.login().accountId())
                                .invoke(account -> account.language = language))
                .replaceWith(() -> Response.seeOther(HERE)
                        .cookie(languages.cookie(language))
                        .build());
    }

    /** Logs out everywhere. */
    @POST
    @Path("sessions/end")
    public Uni<Response> endSessions() {
        return Panache.withTransaction(() -> Sessions.endAll(me.login().accountId())
                        .chain(() -> audit.record(AuditAction.SESSIONS_ENDED, Subject.account(me.getName()))))
                .replaceWith(() ->
                        Response.seeOther(LOGIN).cookie(cookies.noSession()).build());
    }
}
