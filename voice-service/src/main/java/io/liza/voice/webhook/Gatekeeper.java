package io.liza.voice.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets in what Twilio signed. Without a token nothing is let in, and the service does not start. */
@ApplicationScoped
class Gatekeeper {

    private static final Logger LOG = Logger.getLogger(Gatekeeper.class);
    private static final String HEADER = "X-Twilio-Signature";

    private final List<String> tokens;
    private final Signature signature;
    private final Optional<PublicUrl> publicUrl;
    private final boolean allowUnsigned;
    private final String interfaceName;
    private final Map<Rejection, Counter> rejected = new EnumMap<>(Rejection.class);

    Gatekeeper(
            TwilioConfig config,
            @ConfigProperty(name = "quarkus.http.host") String interfaceName,
            MeterRegistry metrics) {
        this.tokens = config.authToken().orElse(List.of()).stream()
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .toList();
        this.signature = new Signature(tokens);
        this.publicUrl = config.publicUrl().map(PublicUrl::parse);
        this.allowUnsigned = config.allowUnsigned();
        this.interfaceName = interfaceName;
        for (Rejection rejection : Rejection.values()) {
            rejected.put(
                    rejection,
                    Counter.builder("liza.signature.rejected")
                            .description("Requests turned away because Twilio did not sign them")
                            .tag("reason", rejection.reason())
                            .register(metrics));
        }
    }

    void start(@Observes StartupEvent event) {
        if (!tokens.isEmpty()) {
            return;
        }
        if (!allowUnsigned) {
            throw new IllegalStateException(
                    "TWILIO_AUTH_TOKEN is not set, so no request could be told from a forged one."
                            + " Set it to the auth token of your Twilio account.");
        }
        if (!isLoopback(interfaceName)) {
            throw new IllegalStateException("LIZA_ALLOW_UNSIGNED is for this machine alone, but the service listens on "
                    + interfaceName + ". Set TWILIO_AUTH_TOKEN, or QUARKUS_HTTP_HOST=127.0.0.1.");
        }
        LOG.warn("Unsigned requests are accepted, from this machine only: TWILIO_AUTH_TOKEN is not set.");
    }

    /** Why the request is turned away; empty if it is welcome. */
    Optional<Rejection> reject(HttpServerRequest request, Form form) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        String claimed = request.getHeader(HEADER);
        if (claimed == null || claimed.isBlank()) {
            return counted(Rejection.MISSING);
        }
        List<String> urls = publicUrl
                .map(url -> url.candidates(request.uri()))
                .orElseGet(() -> PublicUrl.guess(request.getHeader("Host"), request.uri()));
        return signature.isValid(claimed, urls, form) ? Optional.empty() : counted(Rejection.INVALID);
    }

    private Optional<Rejection> counted(Rejection rejection) {
        rejected.get(rejection).increment();
        return Optional.of(rejection);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
