package io.liza.voice.twilio;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Accepts only requests that Twilio signed. Without a secret to check signatures the service does not start. */
@ApplicationScoped
public class SignatureFilter {

    private static final Logger LOG = Logger.getLogger(SignatureFilter.class);
    private static final String SIGNATURE = "X-Twilio-Signature";
    private static final String SETTINGS = "X-Twilio-Webhooks-Signature-Settings";

    private final SignatureCheck signatures;
    private final boolean allowUnsigned;
    private final String listenHost;
    private final Map<SignatureRejection, Counter> rejected = new EnumMap<>(SignatureRejection.class);

    SignatureFilter(TwilioConfig config, MeterRegistry metrics) {
        this.signatures = new SignatureCheck(config);
        this.allowUnsigned = config.allowUnsigned();
        this.listenHost = config.listenHost();
        for (SignatureRejection rejection : SignatureRejection.values()) {
            rejected.put(
                    rejection,
                    Counter.builder("liza.signature.rejected")
                            .description("Requests refused because Twilio did not sign them")
                            .tag("reason", rejection.reason())
                            .register(metrics));
        }
    }

    void start(@Observes StartupEvent event) {
        if (signatures.isPossible()) {
            return;
        }
        if (!allowUnsigned) {
            throw new IllegalStateException(
                    "Neither TWILIO_AUTH_TOKEN nor LIZA_TWILIO_SIGNING_KEYS is set, so signatures cannot be"
                            + " checked. Set the first to the auth token of your Twilio account, or the second to"
                            + " signing keys of your own, as name:secret.");
        }
        if (!isLoopback(listenHost)) {
            throw new IllegalStateException("LIZA_ALLOW_UNSIGNED is for this machine alone, but the service listens on "
                    + listenHost
                    + ". Set TWILIO_AUTH_TOKEN or LIZA_TWILIO_SIGNING_KEYS, or QUARKUS_HTTP_HOST=127.0.0.1.");
        }
        LOG.warn("Unsigned requests are accepted, from this machine only:"
                + " neither TWILIO_AUTH_TOKEN nor LIZA_TWILIO_SIGNING_KEYS is set.");
    }

    /** Whether signatures are checked; otherwise only this machine can call. */
    public boolean isChecking() {
        return signatures.isPossible();
    }

    /** The reason to refuse a request; empty if it is accepted. */
    public Optional<SignatureRejection> reject(HttpServerRequest request, Form form) {
        if (!signatures.isPossible()) {
            return Optional.empty();
        }
        Optional<SignatureRejection> rejection = signatures.check(
                request.getHeader(SIGNATURE),
                SignatureSetting.read(request.headers().getAll(SETTINGS)),
                RequestTarget.of(request),
                form);
        rejection.ifPresent(reason -> rejected.get(reason).increment());
        return rejection;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
