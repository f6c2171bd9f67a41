package io.liza.admin.access.management;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.liza.admin.access.login.Reauthentication;
import io.liza.admin.access.login.Reauthentication.Proof;
import io.liza.admin.access.token.ApiToken;
import io.liza.admin.access.token.Scope;
import io.liza.admin.access.token.TokenEditor;
import io.liza.admin.access.token.TokenTexts;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
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
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Creates and revokes the current user's own tokens. Creating requires a new authentication; a token is shown once. */
@Path("/account/tokens")
@RolesAllowed(Role.INTERACTIVE)
public class TokenPages {
    private static final String HERE = "/account/tokens";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tokens(
                List<ApiToken> tokens,
                List<Scope> scopes,
                String secret,
                NewToken submitted,
                LocalDate today,
                LocalDate lastExpiry,
                boolean askPassword,
                boolean askIssuer,
                FormErrors errors);
    }

    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final TokenEditor editor;
    private final CompanyClock clock;
    private final RefusedForms refused;
    private final Flash flash;
    private final PageLanguage language;

    TokenPages(
            CurrentUser currentUser,
            Reauthentication reauthentication,
            TokenEditor editor,
            CompanyClock clock,
            RefusedForms refused,
            Flash flash,
            PageLanguage language) {
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.editor = editor;
        this.clock = clock;
        this.refused = refused;
        this.flash = flash;
        this.language = language;
    }

    @GET
    public Uni<TemplateInstance> tokens() {
        return reauthentication.required().chain(proof -> page(proof, null, NewToken.empty(clock), FormErrors.NONE));
    }

    /**
     * Creates a token and shows it once, or redirects to the page that asks for single sign-on first.
     *
     * @param expires last day on which the token is valid; 90 days from now by default
     * @param password current password, for accounts with a password
     */
    @POST
    public Uni<Response> create(
            @RestForm String name, @RestForm String scope, @RestForm String expires, @RestForm String password) {
        var submitted = new NewToken(name, scope, expires);
        return reauthentication
                .required()
                .chain(proof -> refused.answer(
                        () -> create(submitted.read(clock, scopes()), password, proof),
                        errors -> page(proof, null, submitted, errors)));
    }

    private Uni<Response> create(ApiToken token, String password, Proof proof) {
        return switch (proof) {
            case PASSWORD -> reauthentication.byPassword(password).chain(login -> create(token, login, proof));
            case RECENT_SINGLE_SIGN_ON -> create(token, currentUser.login(), proof);
            case SINGLE_SIGN_ON -> Uni.createFrom().item(Redirect.to(HERE).build());
        };
    }

    private Uni<Response> create(ApiToken token, Login login, Proof proof) {
        return editor.create(token, login)
                .chain(secret -> page(proof, secret, NewToken.empty(clock), FormErrors.NONE))
                .map(page -> Response.ok(page).build());
    }

    @POST
    @Path("{id}/revoke")
    public Uni<Response> revoke(@RestPath long id) {
        return editor.revokeOwn(id).map(token -> Redirect.to(HERE)
                .cookie(flash.cookie(language.texts(TokenTexts.class).revoked(token.name)))
                .build());
    }

    private Uni<TemplateInstance> page(Proof proof, String secret, NewToken submitted, FormErrors errors) {
        return Panache.withSession(() -> ApiToken.ofAccount(currentUser.login().accountId()))
                .map(tokens -> Templates.tokens(
                        tokens,
                        scopes(),
                        secret,
                        submitted,
                        clock.today(),
                        NewToken.latestDay(clock),
                        proof == Proof.PASSWORD,
                        proof == Proof.SINGLE_SIGN_ON,
                        errors));
    }

    /** Returns the scopes that the role of the user includes. */
    private List<Scope> scopes() {
        return Scope.within(currentUser.login().role());
    }
}
