package io.liza.admin.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Where a request comes from; what a proxy says about it counts only where {@code LIZA_BEHIND_PROXY} is set. */
public final class ClientAddresses {
    private ClientAddresses() {}

    /** IP address without a port. */
    public static String of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
