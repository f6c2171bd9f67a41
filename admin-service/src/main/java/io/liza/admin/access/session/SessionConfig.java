package io.liza.admin.access.session;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Configures the lifetime of sessions. */
@ConfigMapping(prefix = "admin.session")
public interface SessionConfig {

    /** {@code LIZA_SESSION_IDLE}: time since the last request after which a session expires. */
    Duration idle();

    /** {@code LIZA_SESSION_MAX}: time since the login after which a session expires. */
    Duration max();
}
