package io.liza.admin.access.login;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.Login;
import io.liza.admin.access.SecureToken;
import io.liza.admin.access.SingleSignOnConfig;
import io.liza.admin.access.session.Csrf;
import io.liza.admin.access.session.Sessions;
import io.liza.admin.access.throttle.KnownDevices;
import io.liza.admin.access.throttle.TooManyTriesException;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.http.Redirect;
import io.liza.admin.ui.CompanyClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Login and logout. A login always begins a new session, which prevents session fixation. */
@Path("/")
@PermitAll
public class LoginPages {
    private static final String LOGIN = "/login";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance login(String name, String next, boolean wrong, Long wait, String elsewhere);
    }

    private final PasswordAuthenticator authenticator;
    private final KnownDevices devices;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Cookies cookies;
    private final Audit audit;
    private final CompanyClock clock;
    private final boolean singleSignOn;

    LoginPages(
            PasswordAuthenticator authenticator,
            KnownDevices devices,
            SignIn signIn,
            Sessions sessions,
            Cookies cookies,
            Audit audit,
            CompanyClock clock,
            SingleSignOnConfig singleSignOn) {
        this.authenticator = authenticator;
        this.devices = devices;
        this.signIn = signIn;
        this.sessions = sessions;
        this.cookies = cookies;
        this.audit = audit;
        this.clock = clock;
        this.singleSignOn = singleSignOn.issuer().isPresent();
    }

    @GET
    @Path("login")
    public Response login(@RestQuery String next, RoutingContext request) {
        return form(Response.Status.OK, "", next, false, null, request);
    }

    @POST
    @Path("login")
    public Uni<Response> login(
            @RestForm String name, @RestForm String password, @RestForm String next, RoutingContext request) {
        return authenticator
                .check(name, password == null ? "" : password, request)
                .chain(login -> signIn.open(login, clock.now(), RedirectTarget.local(next), request)
                        .chain(welcome -> devices.remember(login.accountId(), request)
                                .map(device -> Response.fromResponse(welcome)
                                        .cookie(device)
                                        .build())))
                .onFailure(TooManyTriesException.class)
                .recoverWithItem(failure -> form(
                        Response.Status.TOO_MANY_REQUESTS,
                        name,
                        next,
                        false,
                        ((TooManyTriesException) failure).seconds(),
                        request))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(() -> form(Response.Status.UNAUTHORIZED, name, next, true, null, request));
    }

    @POST
    @Path("logout")
    public Uni<Response> logout(RoutingContext request) {
        String session = cookies.session(request);
        Response goodbye = Redirect.to(LOGIN).cookie(cookies.noSession()).build();
        return session == null
                ? Uni.createFrom().item(goodbye)
                : sessions.find(session)
                        .chain(login -> login == null ? Uni.createFrom().voidItem() : leave(login))
                        .chain(() -> sessions.end(session))
                        .replaceWith(goodbye);
    }

    private Uni<Void> leave(Login login) {
        return Panache.withTransaction(() ->
                audit.recordAs(login.name(), AuditAction.LOGOUT, Subject.account(login.name()), Map.of(), Map.of()));
    }

    /**
     * The form is bound to this browser's session cookie, else to a visit cookie, so that another site cannot log somebody
     * in with it.
     */
    private Response form(
            Response.Status status, String name, String next, boolean wrong, Long wait, RoutingContext request) {
        String page = RedirectTarget.local(next);
        String elsewhere = singleSignOn ? "/login/with-sso" + RedirectTarget.query(page) : null;
        var response = Response.status(status);
        if (cookies.session(request) == null && cookies.visit(request) == null) {
            String visit = SecureToken.generate();
            response.cookie(cookies.newVisit(visit));
            Csrf.begin(request, visit);
        }
        if (wait != null) {
            response.header("Retry-After", wait);
        }
        return response.entity(Templates.login(name == null ? "" : name, page, wrong, wait, elsewhere))
                .build();
    }
}
