package io.liza.admin.live.reload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.liza.admin.access.session.Csrf;
import io.liza.admin.access.session.SharedHtml;
import io.liza.admin.ui.PageLanguage;
import io.liza.admin.ui.PageReload;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Renders a page once for all open pages that load it again at about the same time, with the same rights and in the same
 * language. Each request is authenticated and authorized alone, and only then takes part.
 */
@ApplicationScoped
public class SharedReloads {
    private static final int MAX_PAGES = 1_000;
    private static final Duration UNUSED = Duration.ofMinutes(1);

    /** Everything that the content of a page depends on, except the token of its forms. */
    private record Key(String uri, String language, Set<String> roles) {}

    private final LoadingCache<Key, SharedRendering<SharedHtml>> renderings = Caffeine.newBuilder()
            .maximumSize(MAX_PAGES)
            .expireAfterAccess(UNUSED)
            .build(key -> new SharedRendering<>());

    private final CurrentVertxRequest request;
    private final CurrentIdentityAssociation identity;
    private final PageLanguage language;
    private final Csrf csrf;

    SharedReloads(CurrentVertxRequest request, CurrentIdentityAssociation identity, PageLanguage language, Csrf csrf) {
        this.request = request;
        this.identity = identity;
        this.language = language;
        this.csrf = csrf;
    }

    /**
     * Returns the page, from a shared rendering if an open page loads itself again.
     *
     * @param page must depend on the user's rights and language only
     */
    public Uni<Response> page(Supplier<Uni<TemplateInstance>> page) {
        RoutingContext current = request.getCurrent();
        return PageReload.is(current)
                ? reload(page, current)
                : page.get().map(template -> Response.ok(template).build());
    }

    private Uni<Response> reload(Supplier<Uni<TemplateInstance>> page, RoutingContext current) {
        Executor ownThread = MutinyHelper.executor(Vertx.currentContext());
        Uni<SharedHtml> rendered = Uni.createFrom()
                .deferred(page::get)
                .chain(template -> {
                    Csrf.hideToken(current);
                    return template.createUni();
                })
                .map(Csrf::share)
                .onTermination()
                .invoke(() -> Csrf.revealToken(current));
        return identity.getDeferredIdentity()
                .map(user -> new Key(current.request().uri(), language.getCurrent(), Set.copyOf(user.getRoles())))
                .chain(key -> renderings.get(key).join(rendered, ownThread))
                .map(html -> Response.ok(csrf.showToken(html, current), MediaType.TEXT_HTML)
                        .build());
    }
}
