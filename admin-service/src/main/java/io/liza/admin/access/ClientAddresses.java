package io.liza.admin.access;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;

/** Address of the client of a request; forwarded headers count only if {@code LIZA_BEHIND_PROXY} is set. */
public final class ClientAddresses {
    private ClientAddresses() {}

    /** IP address without a port. */
    public static String of(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        return address == null || address.hostAddress() == null ? "unknown" : address.hostAddress();
    }
}
