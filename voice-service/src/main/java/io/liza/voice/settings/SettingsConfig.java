package io.liza.voice.settings;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Start values of the shop's settings, until somebody changes them in the dashboard. */
@ConfigMapping(prefix = "voice.settings")
public interface SettingsConfig {

    /** {@code COMPANY_NAME}. */
    Optional<String> company();

    /** {@code WEBSITE_URL}. */
    Optional<String> website();

    /** {@code LIZA_OFFERS}: ways to people, {@code handover}, {@code callback} and {@code message}, or {@code none}. */
    List<String> offers();

    /** {@code LIZA_HANDOVER_PHONES}: numbers that ring at a hand-over. */
    Optional<List<String>> phones();

    /** {@code LIZA_OPENING_HOURS}: hours in which they ring; always, if there are none. */
    Optional<String> hours();
}
