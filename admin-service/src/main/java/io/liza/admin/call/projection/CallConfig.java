package io.liza.admin.call.projection;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Closing of calls whose end was never reported. */
@ConfigMapping(prefix = "admin.call")
interface CallConfig {

    /** {@code LIZA_CALL_CLOSE_AFTER}: time since the call's first event. */
    Duration closeAfter();

    /** {@code LIZA_CALL_SWEEP_EVERY}: pause between two runs, or {@code off}. */
    String sweepInterval();
}
