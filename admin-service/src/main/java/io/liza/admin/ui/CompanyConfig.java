package io.liza.admin.ui;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Configures the company that uses Liza. */
@ConfigMapping(prefix = "admin.company")
public interface CompanyConfig {

    /** {@code COMPANY_NAME}: name of the company. */
    Optional<String> name();

    /** {@code LIZA_PRIVACY_CONTACT}: address of the controller, or of its data protection officer. */
    Optional<String> privacyContact();

    /** {@code LIZA_TIME_ZONE}: IANA name of the company's time zone, such as {@code Europe/Berlin}. */
    ZoneId timeZone();

    /** {@code LIZA_LANGUAGES}: codes of the languages in which Liza speaks to callers, as in the voice-service. */
    List<String> languages();

    /** {@code LIZA_LANGUAGE_SWITCH}: code of one more language that callers may choose. */
    Optional<String> languageSwitch();
}
