package io.liza.admin.access.session;

import io.liza.admin.http.ApiPath;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Refuses cross-site requests. Forms need the token of {@link Csrf}. The API accepts no session cookie, so its requests
 * need no token; they are refused only if a page of another site has sent them.
 */
class CsrfFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Csrf csrf;

    CsrfFilter(Csrf csrf) {
        this.csrf = csrf;
    }

    @WithFormRead
    @ServerRequestFilter
    void check(ContainerRequestContext context, RoutingContext request) {
        if (SAFE.contains(context.getMethod())) {
            return;
        }
        String site = context.getHeaderString("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site)) {
            throw new ForbiddenException("this was sent by a page of another site");
        }
        if (!ApiPath.isApi(request) && !csrf.isValid(token(context), request)) {
            throw new ForbiddenException("this form is no longer valid; load the page again and repeat");
        }
    }

    private static String token(ContainerRequestContext context) {
        String header = context.getHeaderString(Csrf.HEADER);
        Object field = CurrentRequestManager.get().getFormParameter(Csrf.FIELD, true, false);
        return header != null ? header : (String) field;
    }
}
