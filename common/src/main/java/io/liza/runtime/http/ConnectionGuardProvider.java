package io.liza.runtime.http;

import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Guards every connection of all HTTP servers of this Vert.x from its accept on. Neither Quarkus nor Vert.x limits the time
 * that a client takes for its request, or reports a connection before its first request; the transport is the one place to
 * do both for HTTP/1.1 and HTTP/2. The service loader finds this class.
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
