package io.liza.admin.ui;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether an open page loads itself again. The response then holds no navigation, only the content of the page. */
@Named("reload")
@ApplicationScoped
public class PageReload {
    private static final String HEADER = "Liza-Live";

    private final CurrentVertxRequest request;

    PageReload(CurrentVertxRequest request) {
        this.request = request;
    }

    public static boolean is(RoutingContext request) {
        return request.request().headers().contains(HEADER);
    }

    public boolean isCurrent() {
        RoutingContext current = request.getCurrent();
        return current != null && is(current);
    }
}
