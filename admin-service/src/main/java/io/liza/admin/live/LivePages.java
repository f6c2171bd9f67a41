package io.liza.admin.live;

import io.liza.admin.access.Cookies;
import io.liza.admin.access.CurrentUser;
import io.liza.admin.access.Role;
import io.liza.admin.access.login.RequestAuthentication;
import io.liza.admin.http.Parameters;
import io.liza.admin.http.error.ErrorAnswer;
import io.liza.admin.http.timing.Untimed;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Streams {@link LiveEvent}s to an open page, which name changed topics but hold no data: the page reloads itself with
 * an ordinary request. Events have no ids, since a stream cannot be resumed; after a reconnection, the first event
 * shows whether the page must reload.
 */
@Path(LivePages.PATH)
@RolesAllowed(Role.VIEWS)
@Untimed
public class LivePages {
    static final String PATH = "/live";
    private static final int MAX_TOPICS = 256;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final OpenPages openPages;
    private final RequestAuthentication credentials;
    private final Cookies cookies;
    private final CurrentUser currentUser;

    LivePages(OpenPages openPages, RequestAuthentication credentials, Cookies cookies, CurrentUser currentUser) {
        this.openPages = openPages;
        this.credentials = credentials;
        this.cookies = cookies;
        this.currentUser = currentUser;
    }

    /** @param topics topics such as {@code calls,orders/7}, for all calls and one order */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> live(@RestQuery String topics, RoutingContext request, Sse sse) {
        var context = Vertx.currentContext();
        var page = new OpenPage(
                parse(topics),
                "accounts/" + currentUser.login().accountId(),
                String.valueOf(cookies.session(request)),
                stillAllowed(request, context),
                MutinyHelper.executor(context));
        return openPages.open(page).map(event -> sse.newEvent(event.name(), event.data()));
    }

    private static Set<String> parse(String topics) {
        Set<String> each = Set.copyOf(List.of(String.valueOf(topics).split(",")));
        Parameters.check(
                "topics",
                topics != null && each.size() <= MAX_TOPICS && each.stream().allMatch(Changes::isTopic),
                "must be at most " + MAX_TOPICS + " topics such as calls,orders/7");
        return each;
    }

    /**
     * Authenticates the request that opened the page again. Each check runs on a separate Vert.x context, since the
     * database session belongs to the context and two checks may overlap.
     */
    private Uni<Boolean> stillAllowed(RoutingContext request, Context context) {
        return Uni.createFrom()
                .deferred(() -> credentials.authenticate(request, null))
                .runSubscriptionOn(work -> runOnDuplicate(context, work))
                .map(identity -> identity != null && identity.hasRole(Role.VIEWS))
                .onFailure(AuthenticationFailedException.class)
                .recoverWithItem(false);
    }

    private static void runOnDuplicate(Context context, Runnable work) {
        Context duplicate = VertxContext.createNewDuplicatedContext(context);
        VertxContextSafetyToggle.setContextSafe(duplicate, true);
        duplicate.runOnContext(nothing -> work.run());
    }

    @ServerExceptionMapper
    Response full(LiveFullException e, UriInfo uri) {
        return refuse(Status.SERVICE_UNAVAILABLE, e, uri);
    }

    @ServerExceptionMapper
    Response tooMany(TooManyPagesException e, UriInfo uri) {
        return refuse(Status.TOO_MANY_REQUESTS, e, uri);
    }

    private static Response refuse(Status status, RuntimeException e, UriInfo uri) {
        return ErrorAnswer.begin(status, e.getMessage(), uri)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
