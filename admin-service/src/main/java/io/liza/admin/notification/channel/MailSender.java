package io.liza.admin.notification.channel;

import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.MessageText;
import io.liza.admin.notification.message.MessageWriter;
import io.liza.admin.notification.message.NotificationConfig;
import io.liza.admin.notification.message.NotificationSettings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Sends e-mails, as plain text and as HTML without remote content. Configures the mail client of Vert.x itself, since the
 * mailer of Quarkus has no time limit for a silent server: such a connection would hold its place in the pool for ever.
 */
@Startup
@ApplicationScoped
public class MailSender implements Sender {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance mail(MessageText text, String language);
    }

    private final SmtpConfig config;
    private final MessageWriter writer;
    private final Vertx vertx;

    /** Null without a mail server. */
    private final MailConfig server;

    MailSender(SmtpConfig config, NotificationConfig limits, MessageWriter writer, Vertx vertx) {
        this.config = config;
        this.writer = writer;
        this.vertx = vertx;
        this.server = config.host().map(host -> options(host, config, limits)).orElse(null);
        if (!EmailAddress.isValid(config.from())) {
            throw new IllegalStateException("LIZA_SMTP_FROM must be an e-mail address such as liza@shop.example");
        }
    }

    private static MailConfig options(String host, SmtpConfig config, NotificationConfig limits) {
        var options = new MailConfig(host, config.port())
                .setStarttls(
                        config.tls() == SmtpConfig.Tls.STARTTLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED)
                .setSsl(config.tls() == SmtpConfig.Tls.TLS)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setLogin(config.user().isPresent() ? LoginOption.REQUIRED : LoginOption.NONE)
                // A connection for each message: a server may close an idle one just before the next message.
                .setKeepAlive(false);
        config.user().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        options.setConnectTimeout((int) limits.connectTimeout().toMillis());
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        options.setIdleTimeout((int) limits.answerTimeout().toMillis());
        return options;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Void> send(Message message, NotificationSettings settings) {
        return send(message.id(), message.recipient().address(), writer.write(message));
    }

    public Uni<Void> send(UUID id, String address, MessageText text) {
        if (server == null) {
            return Uni.createFrom().failure(DeliveryException.of("no mail server is configured"));
        }
        if (!EmailAddress.isValid(address)) {
            return Uni.createFrom().failure(DeliveryException.gone("not an e-mail address"));
        }
        return Templates.mail(text, writer.language()).createUni().chain(html -> send(mail(id, address, text, html)));
    }

    /** With a client of its own, so that a server that hangs holds no place in a pool that other messages need. */
    private Uni<Void> send(MailMessage mail) {
        var client = MailClient.create(vertx, server);
        return client.sendMail(mail)
                .onTermination()
                .invoke(client::closeAndForget)
                .replaceWithVoid();
    }

    private MailMessage mail(UUID id, String address, MessageText text, String html) {
        String from = config.from();
        var mail = new MailMessage(from, address, text.subject(), text.plain() + "\n\n-- \n" + text.note() + "\n");
        mail.setHtml(html);
        mail.setHeaders(MultiMap.caseInsensitiveMultiMap()
                .add("Message-ID", "<" + id + "@" + from.substring(from.lastIndexOf('@') + 1) + ">")
                // No out-of-office replies.
                .add("Auto-Submitted", "auto-generated")
                .getDelegate());
        return mail;
    }
}
