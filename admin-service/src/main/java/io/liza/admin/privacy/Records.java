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
 * @see Activity
 */
@ApplicationScoped
class Records {

    /**
     * As a page and a document show them.
     *
     * @param topics empty where Kafka could not be asked
     * @param issuer host of the single sign-on; null where there is none
     */
    public record Record(
            String company,
            String contact,
            long callDays,
            long orderDays,
            String sessionMax,
            List<TopicLifetime> topics,
            String issuer) {}

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

    Record inForce(List<TopicLifetime> topics) {
        return new Record(
                config.company().orElse(null),
                config.contact().orElse(null),
                TopicLifetime.days(config.calls()),
                TopicLifetime.days(config.orders()),
                sessionMax.toHours() + " h",
                topics,
                issuer.map(URI::getHost).orElse(null));
    }
}
