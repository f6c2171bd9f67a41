package io.liza.runtime.http;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Watches every connection of every HTTP server of this Vert.x from its accept on. Neither Quarkus nor Vert.x bounds the
 * time that a client takes for its request, or tells of a connection before its first request; this is the one place
 * where both can be done for HTTP/1.1 and HTTP/2. Found as a service.
 */
public final class ConnectionGuardProvider implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        if (!(builder.findTransport() instanceof JDKTransport)) {
            throw new IllegalStateException(
                    "quarkus.vertx.prefer-native-transport is not supported: connections would not be guarded");
        }
        builder.findTransport(new GuardedTransport(ConnectionLimits.of(ConfigProvider.getConfig())));
    }
}
