package io.liza.admin.notification;

import io.liza.admin.http.CookieConfig;
import io.liza.admin.notification.channel.EmailAddress;
import io.liza.admin.notification.channel.WebhookAddress;
import io.liza.admin.notification.channel.WebhookSignature;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The start values of the environment, which hold until the settings are stored. */
@Startup
@ApplicationScoped
public class StartNotifications {

    private final NotificationSettings settings;

    /** @throws IllegalArgumentException if a start value is wrong */
    StartNotifications(NotificationConfig config, CookieConfig cookies) {
        this.settings = of(
                config.emails().orElse(List.of()),
                config.webhookUrl().orElse(null),
                config.webhookSecret().orElse(null),
                cookies.insecureLocal());
    }

    public NotificationSettings get() {
        return settings;
    }

    /** The messages name the variable, and repeat no value: it may be a secret or a person's address. */
    static NotificationSettings of(List<String> emails, String webhookUrl, String webhookSecret, boolean local) {
        List<String> recipients = emails.stream().map(String::strip).distinct().toList();
        check(
                recipients.stream().allMatch(EmailAddress::isValid),
                "LIZA_NOTIFY_EMAILS must be e-mail addresses, separated by commas, such as team@example.com");
        check(
                webhookUrl == null || WebhookAddress.isValid(webhookUrl, local),
                "LIZA_NOTIFY_WEBHOOK_URL must be a URL that begins with https:// and contains no password and no blank");
        check(
                webhookSecret == null || WebhookSignature.isValid(webhookSecret),
                "LIZA_NOTIFY_WEBHOOK_SECRET must be whsec_ and Base64; two secrets are separated by a comma");
        return NotificationSettings.atOnce(recipients, webhookUrl == null ? null : webhookUrl.strip(), webhookSecret);
    }

    private static void check(boolean valid, String message) {
        if (!valid) {
            throw new IllegalArgumentException(message);
        }
    }
}
