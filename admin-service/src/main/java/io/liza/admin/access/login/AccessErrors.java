package io.liza.admin.access.login;

import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.throttle.TooManyTriesException;
import io.liza.admin.http.ApiPath;
import io.liza.admin.http.Redirect;
import io.liza.admin.http.error.ErrorAnswer;
import io.liza.admin.http.error.ErrorReason;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps authentication and authorization failures to responses. */
class AccessErrors {
    private static final String NO_CREDENTIALS =
            "send a personal token (Authorization: Bearer) or a name and password (Authorization: Basic)";
    private static final String NO_ROLE = "your account or token may not do this";
    private static final String PASSWORD_CHANGE_REQUIRED =
            "the password of this account must be changed in the dashboard first";

    private static final String SINGLE_SIGN_ON_FAILED = "single sign-on failed; please log in again";
    private static final String OWN_ACCOUNT = "/account";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance again(String page);
    }

    private final CurrentUser currentUser;

    AccessErrors(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Uni<Response> unauthenticated(SecurityException e, UriInfo uri, RoutingContext request) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> answer(challenge, e, uri, request));
    }

    private static Response answer(ChallengeData challenge, SecurityException e, UriInfo uri, RoutingContext request) {
        Optional<String> login = challenge.getHeaders().values().stream()
                .filter(value -> value.startsWith("/login"))
                .findFirst();
        MultiMap headers = request.request().headers();
        if (login.isPresent() && headers.contains("HX-Request")) {
            return Response.status(Status.UNAUTHORIZED)
                    .header("HX-Redirect", login.get())
                    .build();
        }
        if (login.isPresent()
                && "cross-site".equals(headers.get("Sec-Fetch-Site"))
                && "GET".equals(request.request().method().name())) {
            return Response.ok(Templates.again(request.request().uri())).build();
        }
        String detail =
                e instanceof AuthenticationFailedException && e.getMessage() != null ? e.getMessage() : NO_CREDENTIALS;
        var response = ErrorAnswer.begin(Status.fromStatusCode(challenge.status), detail, uri);
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        return response.build();
    }

    /** Handles a single sign-on that was cancelled at the issuer or returned an invalid token. */
    @ServerExceptionMapper
    Response singleSignOnFailed(AuthenticationCompletionException e, UriInfo uri) {
        return ErrorAnswer.begin(Status.UNAUTHORIZED, SINGLE_SIGN_ON_FAILED, ErrorReason.SSO_FAILED, uri)
                .build();
    }

    @ServerExceptionMapper
    Response withoutRole(NoRoleException e, UriInfo uri) {
        return ErrorAnswer.begin(Status.FORBIDDEN, e.getMessage(), ErrorReason.SSO_WITHOUT_ROLE, uri)
                .build();
    }

    @ServerExceptionMapper
    Response tooManyTries(TooManyTriesException e, UriInfo uri) {
        return ErrorAnswer.begin(Status.TOO_MANY_REQUESTS, e.getMessage(), uri)
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri, RoutingContext request) {
        boolean isOtherPage = !ApiPath.isApi(request) && !OWN_ACCOUNT.equals(request.normalizedPath());
        return currentUser.mustChangePassword() && isOtherPage
                ? Redirect.to(OWN_ACCOUNT).build()
                : ErrorAnswer.of(
                        Status.FORBIDDEN,
                        currentUser.mustChangePassword() ? PASSWORD_CHANGE_REQUIRED : NO_ROLE,
                        null,
                        uri);
    }
}
