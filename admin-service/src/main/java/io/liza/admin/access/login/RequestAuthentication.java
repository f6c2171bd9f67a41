package io.liza.admin.access.login;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.Login;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.access.token.Tokens;
import io.liza.admin.http.ApiPath;
import io.liza.admin.ui.PageReload;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Authenticates requests to the API by the header {@code Authorization} (a personal token, or name and password) and
 * requests to pages by the session cookie. The API accepts no cookie, so no page of another site can use it through a
 * browser; pages accept no token.
 */
@ApplicationScoped
public class RequestAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";
    private static final String CHALLENGE = "Bearer realm=\"Liza\", Basic realm=\"Liza\", charset=\"UTF-8\"";
    /** Priority above that of single sign-on, which has its own path. */
    private static final int PRIORITY = DEFAULT_PRIORITY + 1_000;

    private final Sessions sessions;
    private final Tokens tokens;
    private final PasswordAuthenticator passwords;
    private final Cookies cookies;

    RequestAuthentication(Sessions sessions, Tokens tokens, PasswordAuthenticator passwords, Cookies cookies) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.passwords = passwords;
        this.cookies = cookies;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return ApiPath.isApi(request) ? authenticateApi(request) : authenticatePage(request);
    }

    private Uni<SecurityIdentity> authenticateApi(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (startsWith(header, BEARER)) {
            return tokens.find(header.substring(BEARER.length()).strip())
                    .onItem()
                    .ifNull()
                    .failWith(() -> new AuthenticationFailedException("the token is unknown, expired or revoked"));
        }
        if (startsWith(header, BASIC)) {
            return checkBasic(header.substring(BASIC.length()).strip(), request).map(Login::identity);
        }
        return Uni.createFrom().nullItem();
    }

    private Uni<SecurityIdentity> authenticatePage(RoutingContext request) {
        String session = cookies.session(request);
        return session == null
                ? Uni.createFrom().nullItem()
                : (isSentByPageItself(request) ? sessions.peek(session) : sessions.find(session))
                        .map(login -> login == null ? null : login.identity());
    }

    private Uni<Login> checkBasic(String encoded, RoutingContext request) {
        try {
            String[] pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8).split(":", 2);
            if (pair.length == 2) {
                return passwords.checkProgram(pair[0], pair[1], request);
            }
        } catch (IllegalArgumentException notBase64) {
            // The failure follows below.
        }
        return Uni.createFrom()
                .failure(new AuthenticationFailedException("Basic credentials must be Base64 of name:password"));
    }

    /** Redirects pages to the login, and names the accepted schemes to clients of the API. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom()
                .item(
                        ApiPath.isApi(request)
                                ? new ChallengeData(
                                        HttpResponseStatus.UNAUTHORIZED.code(), "WWW-Authenticate", CHALLENGE)
                                : new ChallengeData(
                                        HttpResponseStatus.SEE_OTHER.code(),
                                        HttpHeaders.LOCATION,
                                        "/login" + RedirectTarget.query(request)));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    /** Whether an open page sent the request to update itself, without an action of the user. */
    private static boolean isSentByPageItself(RoutingContext request) {
        return PageReload.is(request) || request.normalizedPath().equals("/live");
    }

    private static boolean startsWith(String header, String scheme) {
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
