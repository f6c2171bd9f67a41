package io.liza.admin.notification.message;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Recipients, times and subjects of notifications.
 *
 * @param recipients e-mail addresses
 * @param webhookUrl null without a webhook
 * @param webhookSecret secrets such as {@code whsec_MfKQ…}, separated by commas during a rotation; null sends webhooks
 *     without a signature
 * @param digestAt time of the one message of a day, in the company's time zone; only for {@link Mode#DIGEST}
 * @param quietFrom start of the quiet hours, in the company's time zone; null without quiet hours
 * @param quietTo end of the quiet hours; earlier than their start if they include midnight
 * @param problemThreshold number of problem calls within an hour from which on people are notified
 */
public record NotificationSettings(
        List<String> recipients,
        String webhookUrl,
        String webhookSecret,
        WebhookTemplate webhookTemplate,
        Mode mode,
        LocalTime digestAt,
        LocalTime quietFrom,
        LocalTime quietTo,
        Set<NotificationKind> kinds,
        int problemThreshold) {

    public static final int DEFAULT_PROBLEM_THRESHOLD = 10;

    public enum Mode {
        AT_ONCE,
        DIGEST
    }

    /** Form of the webhook's body. */
    public enum WebhookTemplate {
        /** Standard Webhooks, for programs: one message for each notification. */
        NONE,
        SLACK,
        TEAMS
    }

    /** Everything at once, to these recipients. */
    public static NotificationSettings atOnce(List<String> recipients, String webhookUrl, String webhookSecret) {
        return new NotificationSettings(
                recipients,
                webhookUrl,
                webhookSecret,
                WebhookTemplate.NONE,
                Mode.AT_ONCE,
                LocalTime.of(8, 0),
                null,
                null,
                Set.of(NotificationKind.values()),
                DEFAULT_PROBLEM_THRESHOLD);
    }
}
