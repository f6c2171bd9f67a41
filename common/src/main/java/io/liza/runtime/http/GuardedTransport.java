package io.liza.runtime.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;

/** The JDK's sockets, with a guard on each accepted connection. */
final class GuardedTransport extends JDKTransport {

    private final GuardedConnections connections;

    GuardedTransport(ConnectionLimits limits) {
        this.connections = new GuardedConnections(limits);
    }

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
        super.configure(options, domainSocket, bootstrap);
        bootstrap.handler(new Acceptor());
    }

    /** Reads accepted connections from a listening socket. */
    private final class Acceptor extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext ctx, Object accepted) {
            ((Channel) accepted).pipeline().addLast(new GuardedConnection(connections));
            ctx.fireChannelRead(accepted);
        }
    }
}
