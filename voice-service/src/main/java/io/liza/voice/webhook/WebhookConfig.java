package io.liza.voice.webhook;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Limits of the webhooks. */
@ConfigMapping(prefix = "voice.webhook")
interface WebhookConfig {

    /** Largest body of a request; that of {@code quarkus.http.limits.max-body-size}. */
    MemorySize maxBodySize();
}
