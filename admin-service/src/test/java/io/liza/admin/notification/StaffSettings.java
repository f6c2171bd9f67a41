package io.liza.admin.notification;

import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.outbox.NotificationSource;
import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The settings of the tests: nobody is notified until a test wants it. */
@Mock
@ApplicationScoped
public class StaffSettings implements NotificationSource {

    public static final NotificationSettings NOBODY = NotificationSettings.atOnce(List.of(), null, null);

    private volatile NotificationSettings settings = NOBODY;

    public void set(NotificationSettings next) {
        settings = next;
    }

    @Override
    public Uni<NotificationSettings> current() {
        return Uni.createFrom().item(settings);
    }
}
