package io.liza.admin.notification;

import io.liza.admin.notification.channel.DeliveryException;
import io.liza.admin.notification.channel.MailSender;
import io.liza.admin.notification.channel.WebhookSender;
import io.liza.admin.notification.message.MessageWriter;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Sends one test message to each recipient of the settings. */
@ApplicationScoped
class TestMessages {

    /**
     * Result for one recipient.
     *
     * @param to e-mail address; empty for the webhook
     * @param error why the message was not confirmed; null if it was
     */
    record Result(String to, String error) {}

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

    Uni<List<Result>> send(NotificationSettings settings) {
        Multi<Uni<Result>> mailed = Multi.createFrom()
                .iterable(settings.recipients())
                .map(address -> result(address, mails.send(UUID.randomUUID(), address, writer.test())));
        Multi<Uni<Result>> posted = settings.webhookUrl() == null
                ? Multi.createFrom().empty()
                : Multi.createFrom().item(() -> result("", webhooks.sendTest(settings)));
        return Multi.createBy()
                .concatenating()
                .streams(mailed, posted)
                .onItem()
                .transformToUniAndMerge(each -> each)
                .collect()
                .asList();
    }

    private Uni<Result> result(String to, Uni<Void> sent) {
        return sent.ifNoItem()
                .after(config.timeout())
                .failWith(() -> DeliveryException.of(
                        "no answer within " + config.timeout().toSeconds() + " s"))
                .map(confirmed -> new Result(to, null))
                .onFailure()
                .recoverWithItem(failure -> new Result(to, String.valueOf(failure.getMessage())));
    }
}
