package io.liza.admin.access.management;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Login;
import io.liza.admin.access.Role;
import io.liza.admin.access.login.Reauthentication;
import io.liza.admin.access.login.Reauthentication.Proof;
import io.liza.admin.access.token.ApiToken;
import io.liza.admin.access.token.Scope;
import io.liza.admin.access.token.TokenEditor;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
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

/** The own tokens: creating one, after authenticating again, and revoking it. A token is shown once. */
@Path("/account/tokens")
@RolesAllowed(Role.INTERACTIVE)
public class TokenPages {
    private static final String HERE = "/account/tokens";
    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 365;
    private static final int USUAL_DAYS = 90;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tokens(
                List<ApiToken> tokens,
                Scope[] scopes,
                String secret,
                LocalDate usualExpiry,
                LocalDate lastExpiry,
                boolean askPassword,
                boolean askIssuer);
    }

    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final TokenEditor editor;
    private final CompanyClock clock;

    TokenPages(CurrentUser currentUser, Reauthentication reauthentication, TokenEditor editor, CompanyClock clock) {
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.editor = editor;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> tokens() {
        return reauthentication.required().chain(proof -> page(proof, null));
    }

    /**
     * Shows the token, once; or redirects to the page that asks for single sign-on first.
     *
     * @param expires last day; 90 days from now if it is not given
     * @param password of the account, if it has one
     */
    @POST
    public Uni<Response> create(
            @RestForm String name, @RestForm String scope, @RestForm String expires, @RestForm String password) {
        ApiToken token = token(name, scope, expires);
        return reauthentication.required().chain(proof -> switch (proof) {
            case PASSWORD ->
                reauthentication.byPassword("password", password).chain(login -> create(token, login, proof));
            case RECENT_SINGLE_SIGN_ON -> create(token, currentUser.login(), proof);
            case SINGLE_SIGN_ON -> Uni.createFrom().item(Redirect.to(HERE).build());
        });
    }

    private Uni<Response> create(ApiToken token, Login login, Proof proof) {
        return editor.create(token, login).chain(secret -> page(proof, secret)).map(page -> Response.ok(page)
                .build());
    }

    @POST
    @Path("{id}/revoke")
    public Uni<Response> revoke(@RestPath long id) {
        return editor.revokeOwn(id).replaceWith(() -> Redirect.to(HERE).build());
    }

    private ApiToken token(String name, String scope, String expires) {
        LocalDate day = Parameters.day("expires", expires).orElse(clock.today().plusDays(USUAL_DAYS));
        Parameters.check(
                "expires",
                !day.isBefore(clock.today()) && !day.isAfter(lastDay()),
                "must be a day from today to " + lastDay());
        var token = new ApiToken();
        token.name = Parameters.requiredText("name", name, MAX_NAME);
        token.scope = Parameters.required("scope", scope, Scope::parse, Scope.values());
        token.expiresAt = clock.startOf(day.plusDays(1));
        return token;
    }

    private Uni<TemplateInstance> page(Proof proof, String secret) {
        return Panache.withSession(() -> ApiToken.ofAccount(currentUser.login().accountId()))
                .map(tokens -> Templates.tokens(
                        tokens,
                        Scope.values(),
                        secret,
                        clock.today().plusDays(USUAL_DAYS),
                        lastDay(),
                        proof == Proof.PASSWORD,
                        proof == Proof.SINGLE_SIGN_ON));
    }

    private LocalDate lastDay() {
        return clock.today().plusDays(MAX_DAYS);
    }
}
