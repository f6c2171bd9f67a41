package io.liza.admin.access.management;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.access.account.Account;
import io.liza.admin.access.account.AccountProblem;
import io.liza.admin.access.account.PasswordPolicy;
import io.liza.admin.access.account.Passwords;
import io.liza.admin.access.account.RefusedInputException;
import io.liza.admin.access.login.Reauthentication;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.Flash;
import io.liza.admin.ui.FormErrors;
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

/**
 * Pages for the current user's own account: password, language, sessions. Users who must change their password can open
 * only these pages.
 */
@Path("/account")
@RolesAllowed({Role.INTERACTIVE, Role.PASSWORD_CHANGE_REQUIRED})
public class OwnAccountPages {
    private static final String HERE = "/account";
    private static final String LOGIN = "/login";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance account(Account account, int minLength, boolean keepTokens, FormErrors errors);
    }

    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final AccountEditor editor;
    private final Sessions sessions;
    private final Cookies cookies;
    private final PageLanguage languages;
    private final RefusedForms refused;
    private final Flash flash;

    OwnAccountPages(
            CurrentUser currentUser,
            Reauthentication reauthentication,
            AccountEditor editor,
            Sessions sessions,
            Cookies cookies,
            PageLanguage languages,
            RefusedForms refused,
            Flash flash) {
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.editor = editor;
        this.sessions = sessions;
        this.cookies = cookies;
        this.languages = languages;
        this.refused = refused;
        this.flash = flash;
    }

    @GET
    public Uni<TemplateInstance> account() {
        return page(false, FormErrors.NONE);
    }

    private Uni<TemplateInstance> page(boolean keepTokens, FormErrors errors) {
        return Panache.withSession(
                        () -> Account.<Account>findById(currentUser.login().accountId()))
                .map(account -> Templates.account(account, PasswordPolicy.MIN_LENGTH, keepTokens, errors));
    }

    /** Sets a new password, ends all sessions and begins a new one. */
    @POST
    @Path("password")
    public Uni<Response> setPassword(
            @RestForm String current, @RestForm String password, @RestForm String again, @RestForm String keepTokens) {
        boolean keep = Parameters.checkbox("keepTokens", keepTokens);
        return refused.answer(() -> changePassword(current, password, again, keep), errors -> page(keep, errors));
    }

    private Uni<Response> changePassword(String current, String password, String again, boolean keepTokens) {
        Passwords.checkRepetition(password, again);
        if (password.equals(current)) {
            throw new RefusedInputException(AccountProblem.PASSWORD_SAME);
        }
        return reauthentication
                .byPassword(current)
                .chain(login -> editor.setPassword(login, password, keepTokens))
                .chain(account -> sessions.begin(account.login(), currentUser.address()))
                .map(session -> Redirect.to(HERE)
                        .cookie(
                                cookies.newSession(session),
                                flash.cookie(languages.texts(AccountTexts.class).passwordChanged()))
                        .build());
    }

    /** Sets the language of the pages for all devices of the user. */
    @POST
    @Path("language")
    public Uni<Response> setLanguage(@RestForm String language) {
        languages.checkSupported(language);
        return Panache.withTransaction(
                        () -> Account.<Account>findById(currentUser.login().accountId())
                                .invoke(account -> account.language = language))
                .replaceWith(() -> Redirect.to(HERE)
                        .cookie(
                                languages.cookie(language),
                                flash.cookie(PageLanguage.texts(AccountTexts.class, language)
                                        .languageSet()))
                        .build());
    }

    /** Ends all sessions of the user. */
    @POST
    @Path("sessions/end")
    public Uni<Response> endSessions(@RestForm String keepTokens) {
        return editor.endSessions(currentUser.login(), Parameters.checkbox("keepTokens", keepTokens))
                .replaceWith(() -> Redirect.to(LOGIN)
                        .cookie(
                                cookies.noSession(),
                                flash.cookie(languages.texts(AccountTexts.class).sessionsEnded()))
                        .build());
    }
}
