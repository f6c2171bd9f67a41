package io.liza.admin.notification;

import io.smallrye.mutiny.Uni;

/** Returns the settings in force. */
public interface NotificationSource {

    Uni<NotificationSettings> current();
}
