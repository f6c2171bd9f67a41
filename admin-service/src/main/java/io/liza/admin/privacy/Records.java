package io.liza.admin.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The records of processing activities, from the configuration in force.
 *
 * @see ProcessingActivity
 */
@ApplicationScoped
class Records {

    private final PrivacyConfig config;
    private final Duration sessionMax;
    private final Optional<URI> issuer;

    Records(
            PrivacyConfig config,
            @ConfigProperty(name = "admin.session.max") Duration sessionMax,
            @ConfigProperty(name = "LIZA_OIDC_ISSUER") Optional<URI> issuer) {
        this.config = config;
        this.sessionMax = sessionMax;
        this.issuer = issuer;
    }

    ProcessingRecord inForce(List<TopicLifetime> topics) {
        return new ProcessingRecord(
                config.company().orElse(null),
                config.contact().orElse(null),
                TopicLifetime.days(config.calls()),
                TopicLifetime.days(config.orders()),
                sessionMax.toHours() + " h",
                topics,
                issuer.map(URI::getHost).orElse(null));
    }
}
