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
 * Refuses requests that another site made a browser send. Changes need the token of {@link Csrf}; the API, which takes no
 * session, only must not be called from a page of another site.
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
        if (!ApiPath.isApi(request) && !csrf.isRight(token(context), request)) {
            throw new ForbiddenException("this form is no longer valid; load the page again and repeat");
        }
    }

    private static String token(ContainerRequestContext context) {
        String header = context.getHeaderString(Csrf.HEADER);
        Object field = CurrentRequestManager.get().getFormParameter(Csrf.FIELD, true, false);
        return header != null ? header : (String) field;
    }
}
