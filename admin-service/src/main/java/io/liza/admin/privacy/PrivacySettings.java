package io.liza.admin.privacy;

import io.liza.admin.access.SingleSignOnConfig;
import io.liza.admin.access.session.SessionConfig;
import io.liza.admin.ui.Company;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.net.URI;

/** The settings in force, as the records of processing activities (GDPR Art. 30) need them. */
@Named("privacySettings")
@ApplicationScoped
public class PrivacySettings {

    private final PrivacyConfig config;
    private final Company company;
    private final SessionConfig sessions;
    private final SingleSignOnConfig singleSignOn;

    PrivacySettings(PrivacyConfig config, Company company, SessionConfig sessions, SingleSignOnConfig singleSignOn) {
        this.config = config;
        this.company = company;
        this.sessions = sessions;
        this.singleSignOn = singleSignOn;
    }

    /** Name of the controller; null if it is not configured. */
    public String getCompany() {
        return company.current().name();
    }

    /** Contact for privacy; null if it is not configured. */
    public String getContact() {
        return company.current().privacyContact();
    }

    public long getCallDays() {
        return TopicLifetime.days(config.calls());
    }

    public long getOrderDays() {
        return TopicLifetime.days(config.orders());
    }

    public long getRecordingDays() {
        return TopicLifetime.days(config.recordings());
    }

    /** Longest duration of a session in hours. */
    public long getSessionHours() {
        return sessions.max().toHours();
    }

    /** Host of the issuer of single sign-on; null without single sign-on. */
    public String getIssuer() {
        return singleSignOn.issuer().map(URI::create).map(URI::getHost).orElse(null);
    }
}
