package io.liza.admin.notification.outbox;

import io.liza.admin.notification.channel.SmtpConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The recipients that can be reached: no e-mail addresses without a mail server. */
@ApplicationScoped
class Recipients {

    private final SmtpConfig smtp;

    Recipients(SmtpConfig smtp) {
        this.smtp = smtp;
    }

    List<Recipient> of(NotificationSettings settings) {
        Stream<Recipient> emails = smtp.host().isEmpty()
                ? Stream.empty()
                : settings.recipients().stream().map(Recipient::email);
        Stream<Recipient> webhook = Stream.of(Recipient.WEBHOOK).filter(any -> settings.webhookUrl() != null);
        return Stream.concat(emails, webhook).distinct().toList();
    }
}
