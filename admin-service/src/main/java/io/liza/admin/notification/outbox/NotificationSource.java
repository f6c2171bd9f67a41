package io.liza.admin.notification.outbox;

import io.liza.admin.notification.message.NotificationSettings;
import io.smallrye.mutiny.Uni;

/** Returns the settings in force. */
public interface NotificationSource {

    Uni<NotificationSettings> current();
}
