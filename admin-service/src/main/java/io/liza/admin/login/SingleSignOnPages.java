package io.liza.admin.login;

import io.liza.admin.account.Role;
import io.liza.admin.identity.Cookies;
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
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestQuery;

/** The way in through the company's own issuer (OpenID Connect, authorization code flow). */
@Path("/")
public class SingleSignOnPages {
    private static final URI PROOF = URI.create("/login/sso");

    @Inject
    @IdToken
    JsonWebToken idToken;

    private final SingleSignOn singleSignOn;
    private final Entrance entrance;
    private final Cookies cookies;
    private final SecurityIdentity identity;
    private final OidcSession issuers;

    SingleSignOnPages(
            SingleSignOn singleSignOn,
            Entrance entrance,
            Cookies cookies,
            SecurityIdentity identity,
            OidcSession issuers) {
        this.singleSignOn = singleSignOn;
        this.entrance = entrance;
        this.cookies = cookies;
        this.identity = identity;
        this.issuers = issuers;
    }

    /** Remembers where to go afterwards, and sends the browser to the issuer. */
    @GET
    @Path("login/with-sso")
    @PermitAll
    public Response begin(@RestQuery String next) {
        return Response.seeOther(PROOF)
                .cookie(cookies.newNext(Return.local(next)))
                .build();
    }

    /**
     * Reached with the issuer's proof only, which is good for this once: whoever gets in has a session of ours, and
     * whoever does not comes with a new proof.
     */
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
                .chain(login -> entrance.open(login, Return.local(cookies.next(request))))
                .map(answer ->
                        Response.fromResponse(answer).cookie(cookies.noNext()).build())
                .onItemOrFailure()
                .call((answer, failure) -> issuers.logout());
    }
}
