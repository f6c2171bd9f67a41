package io.liza.voice.health;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets a probe outside test the way that Twilio's webhooks take: the proxy sends only these paths to this service. */
@ApplicationScoped
class WebhookHealthPath {

    void register(@Observes Router router) {
        router.get("/webhook/health").handler(request -> request.response().end());
    }
}
