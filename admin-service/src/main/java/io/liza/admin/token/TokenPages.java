package io.liza.admin.token;

import io.liza.admin.account.Role;
import io.liza.admin.audit.Audit;
import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.liza.admin.identity.Me;
import io.liza.admin.identity.Secret;
import io.liza.admin.web.CompanyClock;
import io.liza.admin.web.Parameters;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** One's own tokens: making one, which shows it this once, and revoking it. */
@Path("/account/tokens")
@RolesAllowed(Role.IN_PERSON)
public class TokenPages {
    private static final int MAX_NAME = 100;
    private static final int MAX_DAYS = 366;
    private static final int USUAL_DAYS = 90;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance tokens(
                List<ApiToken> tokens, Scope[] scopes, String fresh, String usualExpiry, String lastExpiry);
    }

    private final Me me;
    private final Audit audit;
    private final CompanyClock clock;

    TokenPages(Me me, Audit audit, CompanyClock clock) {
        this.me = me;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    public Uni<TemplateInstance> tokens() {
        return Panache.withSession(() -> page(null));
    }

    /** Answers with the page that shows the token, the only time. */
    @POST
    public Uni<TemplateInstance> create(@RestForm String name, @RestForm String scope, @RestForm String expires) {
        String secret = ApiToken.PREFIX + Secret.generate();
        ApiToken token = token(name, scope, expires);
        token.hash = Secret.hash(secret).getBytes();
        return Panache.withTransaction(() -> token.<ApiToken>persist()
                .chain(() -> audit.record(AuditAction.TOKEN_CREATED, Subject.token(token.id), Map.of(), facts(token)))
                .chain(() -> page(secret)));
    }

    @POST
    @Path("{id}/revoke")
    public Uni<Response> revoke(@RestPath long id) {
        return Panache.withTransaction(() -> ApiToken.ofAccount(me.login().accountId(), id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> new NotFoundException("there is no token " + id + " of yours"))
                        .invoke(token -> token.revokedAt = clock.now())
                        .chain(token ->
                                audit.record(AuditAction.TOKEN_REVOKED, Subject.token(id), facts(token), Map.of())))
                .replaceWith(
                        () -> Response.seeOther(URI.create("/account/tokens")).build());
    }

    private ApiToken token(String name, String scope, String expires) {
        LocalDate day = Parameters.day("expires", expires).orElse(clock.today().plusDays(USUAL_DAYS));
        Parameters.check(
                "expires",
                !day.isBefore(clock.today()) && !day.isAfter(lastDay()),
                "must be a day from today to " + lastDay());
        var token = new ApiToken();
        token.accountId = me.login().accountId();
        token.name = Parameters.requiredText("name", name, MAX_NAME);
        token.scope = Parameters.required("scope", scope, Scope::parse, Scope.values());
        token.createdAt = clock.now();
        token.expiresAt = clock.startOf(day.plusDays(1));
        return token;
    }

    private Uni<TemplateInstance> page(String fresh) {
        return ApiToken.ofAccount(me.login().accountId())
                .map(tokens -> Templates.tokens(
                        tokens,
                        Scope.values(),
                        fresh,
                        clock.today().plusDays(USUAL_DAYS).toString(),
                        lastDay().toString()));
    }

    private LocalDate lastDay() {
        return clock.today().plusDays(MAX_DAYS);
    }

    private static Map<String, Object> facts(ApiToken token) {
        return Map.of("name", token.name, "scope", token.scope.name(), "expires", token.expiresAt.toString());
    }
}
