package io.liza.admin.access.management;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.PasswordPolicy;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.access.login.Reauthentication;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.PageLanguage;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** The own account: password, language, sessions. Also for users who must change their password first. */
@Path("/account")
@RolesAllowed({Role.INTERACTIVE, Role.PASSWORD_CHANGE_REQUIRED})
public class OwnAccountPages {
    private static final String HERE = "/account";
    private static final String LOGIN = "/login";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(Account account, int minLength);
    }

    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final AccountEditor editor;
    private final Sessions sessions;
    private final Cookies cookies;
    private final PageLanguage languages;

    OwnAccountPages(
            CurrentUser currentUser,
            Reauthentication reauthentication,
            AccountEditor editor,
            Sessions sessions,
            Cookies cookies,
            PageLanguage languages) {
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.editor = editor;
        this.sessions = sessions;
        this.cookies = cookies;
        this.languages = languages;
    }

    @GET
    public Uni<TemplateInstance> account() {
        return Panache.withSession(
                        () -> Account.<Account>findById(currentUser.login().accountId()))
                .map(account -> Templates.account(account, PasswordPolicy.MIN_LENGTH));
    }

    /** Sets a new password, ends all sessions and begins a new one. */
    @POST
    @Path("password")
    public Uni<Response> setPassword(
            @RestForm String current, @RestForm String password, @RestForm String again, @RestForm String keepTokens) {
        boolean keep = Parameters.checkbox("keepTokens", keepTokens);
        Passwords.mustBeTheSame(password, again);
        Parameters.check("password", !password.equals(current), "must be another one than you have now");
        return reauthentication
                .byPassword("current", current)
                .chain(login -> editor.setPassword(login, password, keep))
                .chain(account -> sessions.begin(account.login(), currentUser.address()))
                .map(session ->
                        Redirect.to(HERE).cookie(cookies.newSession(session)).build());
    }

    /** Language of the pages, on every device. */
    @POST
    @Path("language")
    public Uni<Response> setLanguage(@RestForm String language) {
        languages.mustBeSpoken(language);
        return Panache.withTransaction(
                        () -> Account.<Account>findById(currentUser.login().accountId())
                                .invoke(account -> account.language = language))
                .replaceWith(() ->
                        Redirect.to(HERE).cookie(languages.cookie(language)).build());
    }

    /** Logs out everywhere. */
    @POST
    @Path("sessions/end")
    public Uni<Response> endSessions(@RestForm String keepTokens) {
        return editor.endSessions(currentUser.login(), Parameters.checkbox("keepTokens", keepTokens))
                .replaceWith(
                        () -> Redirect.to(LOGIN).cookie(cookies.noSession()).build());
    }
}
