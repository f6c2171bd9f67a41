package io.liza.admin.access.session;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When sessions end. */
@ConfigMapping(prefix = "admin.session")
public interface SessionConfig {

    /** {@code LIZA_SESSION_IDLE}: a session that was not used for this time. */
    Duration idle();

    /** {@code LIZA_SESSION_MAX}: any session after this time. */
    Duration max();
}
