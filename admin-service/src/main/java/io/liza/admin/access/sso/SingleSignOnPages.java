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

/** Login through the company's own issuer (OpenID Connect, authorization code flow). */
@Path("/")
public class SingleSignOnPages {
    private static final String PROOF = "/login/sso";
    /** Makes the issuer authenticate again, also within a session of its own, and say when it did ({@code auth_time}). */
    private static final String NEW_PROOF = PROOF + "?prompt=login&max_age=" + Reauthentication.RECENT.toSeconds();

    @Inject
    @IdToken
    JsonWebToken idToken;

    private final SingleSignOn singleSignOn;
    private final SignIn signIn;
    private final Cookies cookies;
    private final SecurityIdentity identity;
    private final OidcSession issuers;
    private final CompanyClock clock;

    SingleSignOnPages(
            SingleSignOn singleSignOn,
            SignIn signIn,
            Cookies cookies,
            SecurityIdentity identity,
            OidcSession issuers,
            CompanyClock clock) {
        this.singleSignOn = singleSignOn;
        this.signIn = signIn;
        this.cookies = cookies;
        this.identity = identity;
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * Remembers where to go afterwards, and sends the browser to the issuer.
     *
     * @param anew {@code on}: the issuer must authenticate again
     */
    @GET
    @Path("login/with-sso")
    @PermitAll
    public Response begin(@RestQuery String next, @RestQuery String anew, RoutingContext request) {
        return Redirect.to(Parameters.checkbox("anew", anew) ? NEW_PROOF : PROOF)
                .cookie(cookies.newNext(RedirectTarget.local(next), cookies.session(request)))
                .build();
    }

    /** Reached with the issuer's token only, which is used this once: it begins a session, or is dropped. */
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
                .map(answer ->
                        Response.fromResponse(answer).cookie(cookies.noNext()).build())
                .onItemOrFailure()
                .call((answer, failure) -> issuers.logout());
    }

    /** The claim {@code auth_time}, in seconds since 1970; now if it is missing, which reads as 0. */
    private static Instant authenticatedAt(JsonWebToken idToken, Instant now) {
        Long seconds = idToken.getClaim(Claims.auth_time);
        Instant said = seconds == null || seconds == 0 ? now : Instant.ofEpochSecond(seconds);
        return said.isAfter(now) ? now : said;
    }
}
