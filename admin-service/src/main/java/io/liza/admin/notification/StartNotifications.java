package io.liza.admin.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The start values of the environment, which hold until the settings are stored. */
@ApplicationScoped
public class StartNotifications {

    private final NotificationConfig config;

    StartNotifications(NotificationConfig config) {
        this.config = config;
    }

    public NotificationSettings get() {
        return NotificationSettings.atOnce(
                config.emails().orElse(List.of()),
                config.webhookUrl().orElse(null),
                config.webhookSecret().orElse(null));
    }
}
