package io.liza.admin.privacy;

import io.liza.admin.access.SingleSignOnConfig;
import io.liza.admin.access.session.SessionConfig;
import io.liza.admin.ui.CompanyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The records of processing activities, from the configuration in force.
 *
 * @see ProcessingActivity
 */
@ApplicationScoped
class Records {

    private final PrivacyConfig config;
    private final CompanyConfig company;
    private final Duration sessionMax;
    private final Optional<URI> issuer;

    Records(PrivacyConfig config, CompanyConfig company, SessionConfig sessions, SingleSignOnConfig singleSignOn) {
        this.company = company;
        this.config = config;
        this.sessionMax = sessions.max();
        this.issuer = singleSignOn.issuer().map(URI::create);
    }

    ProcessingRecord inForce(List<TopicLifetime> topics) {
        return new ProcessingRecord(
                company.name().orElse(null),
                config.contact().orElse(null),
                TopicLifetime.days(config.calls()),
                TopicLifetime.days(config.orders()),
                sessionMax.toHours() + " h",
                topics,
                issuer.map(URI::getHost).orElse(null));
    }
}
