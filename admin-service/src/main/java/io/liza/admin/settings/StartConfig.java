package io.liza.admin.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Start values of the shop's settings, which hold until somebody changes the settings; as in the voice-service. */
@ConfigMapping(prefix = "admin.settings")
interface StartConfig {

    /** {@code WEBSITE_URL}. */
    Optional<String> website();

    /** {@code LIZA_OFFERS}: ways to people. */
    List<String> offers();

    /** {@code LIZA_HANDOVER_PHONES}: numbers that ring at a hand-over. */
    Optional<List<String>> phones();

    /** {@code LIZA_OPENING_HOURS}: hours in which they ring. */
    Optional<String> hours();
}
