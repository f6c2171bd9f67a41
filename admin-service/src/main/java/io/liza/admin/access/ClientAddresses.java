package io.liza.admin.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Reads the client's address from a request. Forwarded headers are used only if {@code LIZA_BEHIND_PROXY} is set. */
public final class ClientAddresses {
    private ClientAddresses() {}

    /** Returns the client's IP address without a port, or {@code unknown}. */
    public static String of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
