package io.liza.admin.notification.outbox;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.MailServer;
import io.liza.admin.fixture.WebhookReceiver;
import io.liza.admin.notification.Staff;
import io.liza.admin.notification.StaffSettings;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A mail server and a receiver of webhooks for each test. */
abstract class NotificationServers {

    @Inject
    StaffSettings settings;

    final String anna = Staff.address();
    MailServer mail;
    WebhookReceiver receiver;

    /** Other tests leave notifications that wait for the webhook. */
    @BeforeEach
    void start() {
        Database.run("delete from notice");
        mail = new MailServer();
        receiver = new WebhookReceiver();
    }

    @AfterEach
    void nobodyIsNotified() throws IOException {
        settings.set(StaffSettings.NOBODY);
        mail.close();
        receiver.close();
    }
}
