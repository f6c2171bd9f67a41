package io.liza.voice.webhook;

import io.liza.voice.twiml.Retries;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What connects us to Twilio. */
@ConfigMapping(prefix = "voice.twilio")
public interface TwilioConfig {

    /** {@code TWILIO_AUTH_TOKEN}: one token, or two during a rotation. */
    Optional<List<String>> authToken();

    /** {@code LIZA_TWILIO_SIGNING_KEYS}: {@code name:secret} of keys that sign instead of the token. */
    Optional<List<String>> signingKeys();

    /** {@code LIZA_ALLOW_UNSIGNED}: take requests without a signature; on the loopback interface only. */
    boolean allowUnsigned();

    /** {@code LIZA_PUBLIC_URL}: the address Twilio calls. */
    Optional<String> publicUrl();

    /** {@code LIZA_TWILIO_RETRIES}: whether action URLs ask Twilio to try again, {@code on} or {@code off}. */
    Retries retries();
}
