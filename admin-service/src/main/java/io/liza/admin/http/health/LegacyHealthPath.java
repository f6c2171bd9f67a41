package io.liza.admin.http.health;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Health under its address of earlier versions. */
@ApplicationScoped
class LegacyHealthPath {

    void register(@Observes Router router) {
        router.get("/api/health").handler(request -> request.reroute("/health"));
    }
}
