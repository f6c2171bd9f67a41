package io.liza.admin.notification.channel;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Configures the mail server. Without a host, Liza sends no e-mails. */
@ConfigMapping(prefix = "admin.smtp")
public interface SmtpConfig {

    /** {@code LIZA_SMTP_HOST} */
    Optional<String> host();

    /** {@code LIZA_SMTP_PORT} */
    int port();

    /** {@code LIZA_SMTP_USER}: login; without one, Liza does not log in. */
    Optional<String> user();

    /** {@code LIZA_SMTP_PASSWORD} */
    Optional<String> password();

    /** {@code LIZA_SMTP_TLS} */
    Tls tls();

    /** {@code LIZA_SMTP_FROM}: sender, such as {@code liza@shop.example}. */
    String from();

    enum Tls {
        /** The connection begins in plain text and must switch to TLS. Port 587. */
        STARTTLS,
        /** TLS from the first byte on. Port 465. */
        TLS,
        /** Plain text: only for a mail server on the same machine or in the same private network. */
        OFF
    }
}
