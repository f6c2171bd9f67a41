package io.liza.admin.notification.message;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configures notifications; the first three are start values, until the settings are stored. */
@ConfigMapping(prefix = "admin.notification")
public interface NotificationConfig {

    /** {@code LIZA_NOTIFY_EMAILS}: e-mail addresses of the staff. */
    Optional<List<String>> emails();

    /** {@code LIZA_NOTIFY_WEBHOOK_URL}: where notifications are posted to. */
    Optional<String> webhookUrl();

    /** {@code LIZA_NOTIFY_WEBHOOK_SECRET}: secret of the signature, {@code whsec_} and Base64. */
    Optional<String> webhookSecret();

    /** {@code LIZA_DASHBOARD_URL}: address of the dashboard, for links. */
    URI dashboardUrl();

    /** Pause between two looks into the outbox. */
    String interval();

    /** Pause between two checks of the threshold of problems, or {@code off}. */
    String problemsInterval();

    /** Pause between two searches for overdue enquiries and for expired data, or {@code off}. */
    String overdueInterval();

    /** Time after which a run of the relay counts as failed. */
    Duration slowRun();

    /** Pause before messages are taken again after a failed run, so that other replicas can store their results. */
    Duration pauseAfterFailedRun();

    /** Longest time for a connection to the mail server or to the receiver of webhooks. */
    Duration connectTimeout();

    /** Longest time that one of them may be silent. */
    Duration answerTimeout();

    /** Longest time for one try. */
    Duration timeout();

    /** Pause after the first failed try; it doubles with each further one. */
    Duration firstPause();

    Duration longestPause();

    /** Time after which Liza gives up. */
    Duration giveUpAfter();
}
