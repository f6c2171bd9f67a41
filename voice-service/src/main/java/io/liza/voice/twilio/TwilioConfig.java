package io.liza.voice.twilio;

import io.liza.twiml.WebhookRetries;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Twilio's account, and the address it calls. */
@ConfigMapping(prefix = "voice.twilio")
public interface TwilioConfig {

    /** {@code TWILIO_AUTH_TOKEN}: one token, or two during a rotation. */
    Optional<List<String>> authToken();

    /** {@code LIZA_TWILIO_SIGNING_KEYS}: {@code name:secret} of keys that sign instead of the token. */
    Optional<List<String>> signingKeys();

    /** {@code LIZA_ALLOW_UNSIGNED}: accept requests without a signature; on the loopback interface only. */
    boolean allowUnsigned();

    /** {@code QUARKUS_HTTP_HOST}: the interface that the service listens on. */
    String listenHost();

    /** {@code TWILIO_PHONE_NUMBER}: shown to the staff at a hand-over if the call does not tell the number it came to. */
    Optional<String> phoneNumber();

    /** {@code LIZA_PUBLIC_URL}: the address Twilio calls. */
    Optional<String> publicUrl();

    /** {@code LIZA_TWILIO_RETRIES}: whether action URLs ask Twilio to try again, {@code on} or {@code off}. */
    WebhookRetries retries();
}
