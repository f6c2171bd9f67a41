package io.liza.voice.health;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Health under the path that older clients use. */
@ApplicationScoped
class LegacyHealthPath {

    void register(@Observes Router router) {
        router.get("/api/health").handler(request -> request.reroute("/health"));
    }
}
