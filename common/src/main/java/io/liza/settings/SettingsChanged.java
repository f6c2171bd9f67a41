package io.liza.settings;

import java.time.Instant;
import java.util.Objects;

/**
 * The shop's settings; the last record in the compacted topic holds.
 *
 * @param version of the settings, from 1, for monitoring: it goes back if a database is restored
 * @param at time of the change, UTC
 */
public record SettingsChanged(long version, Instant at, ShopSettings settings) {

    /** The CloudEvents type. */
    public static final String TYPE = "liza.settings.changed.v1";

    /** Key of the record in the topic. */
    public static final String KEY = "shop";

    /** @throws IllegalArgumentException if the version is not positive */
    public SettingsChanged {
        if (version < 1) {
            throw new IllegalArgumentException("version is 1 or more");
        }
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(settings, "settings");
    }
}
