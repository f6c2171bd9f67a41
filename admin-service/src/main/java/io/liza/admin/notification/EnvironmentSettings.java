package io.liza.admin.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of the environment, for a shop that has not stored any. */
@ApplicationScoped
public class EnvironmentSettings {

    private final NotificationSettings settings;

    EnvironmentSettings(NotificationConfig config) {
        this.settings = NotificationSettings.atOnce(
                config.emails().orElse(List.of()),
                config.webhookUrl().orElse(null),
                config.webhookSecret().orElse(null));
    }

    public NotificationSettings settings() {
        return settings;
    }
}
