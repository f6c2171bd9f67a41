package io.liza.admin.notification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Sends test messages to a recipient of the settings, once. The failure of the Uni says why one was not confirmed. */
@ApplicationScoped
public class TestMessages {

    private final MailSender mails;
    private final WebhookSender webhooks;
    private final MessageWriter writer;
    private final NotificationConfig config;

    TestMessages(MailSender mails, WebhookSender webhooks, MessageWriter writer, NotificationConfig config) {
        this.mails = mails;
        this.webhooks = webhooks;
        this.writer = writer;
        this.config = config;
    }

    public Uni<Void> sendMail(String address) {
        return limited(mails.send(UUID.randomUUID(), address, writer.test()));
    }

    public Uni<Void> postWebhook(NotificationSettings settings) {
        return limited(webhooks.sendTest(settings));
    }

    private Uni<Void> limited(Uni<Void> sent) {
        return sent.ifNoItem()
                .after(config.timeout())
                .failWith(() -> DeliveryException.of(
                        "no answer within " + config.timeout().toSeconds() + " s"));
    }
}
