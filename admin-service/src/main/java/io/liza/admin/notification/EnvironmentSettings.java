package io.liza.admin.notification;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of the environment, for a shop that has not stored any. */
@DefaultBean
@ApplicationScoped
class EnvironmentSettings implements NotificationSource {

    private final NotificationSettings settings;

    EnvironmentSettings(NotificationConfig config) {
        this.settings = NotificationSettings.atOnce(
                config.emails().orElse(List.of()),
                config.webhookUrl().orElse(null),
                config.webhookSecret().orElse(null));
    }

    @Override
    public Uni<NotificationSettings> current() {
        return Uni.createFrom().item(settings);
    }
}
