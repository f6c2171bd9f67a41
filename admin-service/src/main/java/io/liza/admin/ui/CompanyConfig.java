package io.liza.admin.ui;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The shop. */
@ConfigMapping(prefix = "admin.company")
public interface CompanyConfig {

    /** {@code COMPANY_NAME}. */
    Optional<String> name();

    /** {@code LIZA_TIME_ZONE}, an IANA name such as {@code Europe/Berlin}: the zone of its days and times. */
    ZoneId timeZone();

    /** {@code LIZA_LANGUAGES}, as the voice-service has it: codes of the languages that callers are spoken to in. */
    List<String> languages();
}
