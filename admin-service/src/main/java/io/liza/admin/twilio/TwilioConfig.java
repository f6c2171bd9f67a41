package io.liza.admin.twilio;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The shop's account at Twilio, and the address of its API. */
@ConfigMapping(prefix = "admin.twilio")
public interface TwilioConfig {

    /** {@code TWILIO_ACCOUNT_SID}. */
    Optional<String> accountSid();

    /** {@code TWILIO_AUTH_TOKEN}: one token, or two during a rotation. */
    Optional<List<String>> authToken();

    /** {@code TWILIO_PHONE_NUMBER}: the shop's number. */
    Optional<String> phoneNumber();

    /** {@code LIZA_TWILIO_API}: that of Twilio's region, or of a stand-in. */
    URI api();
}
