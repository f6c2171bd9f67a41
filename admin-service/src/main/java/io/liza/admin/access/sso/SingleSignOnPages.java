package io.liza.admin.access.sso;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.Role;
import io.liza.admin.access.login.Reauthentication;
import io.liza.admin.access.login.RedirectTarget;
import io.liza.admin.access.login.SignIn;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.oidc.IdToken;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;

/** Logs users in through the company's own issuer (OpenID Connect, authorization code flow). */
@Path("/")
public class SingleSignOnPages {
    private static final String CALLBACK_PATH = "/login/sso";
    /** Makes the issuer authenticate the user again, even within a session, and return the time ({@code auth_time}). */
    private static final String REAUTHENTICATION_PATH =
            CALLBACK_PATH + "?prompt=login&max_age=" + Reauthentication.RECENT.toSeconds();

    @Inject
    @IdToken
    JsonWebToken idToken;

    private final SingleSignOn singleSignOn;
    private final SignIn signIn;
    private final Cookies cookies;
    private final SecurityIdentity identity;
    private final OidcSession issuerSession;
    private final CompanyClock clock;

    SingleSignOnPages(
            SingleSignOn singleSignOn,
            SignIn signIn,
            Cookies cookies,
            SecurityIdentity identity,
            OidcSession issuerSession,
            CompanyClock clock) {
        this.singleSignOn = singleSignOn;
        this.signIn = signIn;
        this.cookies = cookies;
        this.identity = identity;
        this.issuerSession = issuerSession;
        this.clock = clock;
    }

    /**
     * Stores the page to return to in a cookie, and redirects to the issuer.
     *
     * @param anew {@code on} if the issuer must authenticate the user again
     */
    @GET
    @Path("login/with-sso")
    @PermitAll
    public Response begin(@RestQuery String next, @RestQuery String anew, RoutingContext request) {
        return Redirect.to(Parameters.checkbox("anew", anew) ? REAUTHENTICATION_PATH : CALLBACK_PATH)
                .cookie(cookies.newNext(RedirectTarget.local(next), cookies.session(request)))
                .build();
    }

    /** Begins a session for the user whom the issuer's token names. The token is used once and not kept. */
    @GET
    @Path("login/sso")
    @AuthorizationCodeFlow
    @Authenticated
    public Uni<Response> enter(RoutingContext request) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(each -> identity.hasRole(singleSignOn.nameOf(each)))
                .max(Comparator.naturalOrder());
        return singleSignOn
                .login(idToken, role)
                .chain(login -> signIn.open(
                        login,
                        authenticatedAt(idToken, clock.now()),
                        RedirectTarget.local(cookies.next(request)),
                        request))
                .map(response ->
                        Response.fromResponse(response).cookie(cookies.noNext()).build())
                .onItemOrFailure()
                .call((response, failure) -> issuerSession.logout());
    }

    /**
     * Reads the claim {@code auth_time}, in seconds since 1970. Returns now if the claim is missing or 0, or in the
     * future.
     */
    private static Instant authenticatedAt(JsonWebToken idToken, Instant now) {
        Long seconds = idToken.getClaim(Claims.auth_time);
        Instant authenticated = seconds == null || seconds == 0 ? now : Instant.ofEpochSecond(seconds);
        return authenticated.isAfter(now) ? now : authenticated;
    }
}
