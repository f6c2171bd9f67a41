package io.liza.runtime.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Knows of one connection whether its client owes us the rest of a request, and since when. Sees the bytes before
 * anything else does. Only the connection's event loop uses it.
 */
@Sharable // It is added again after an upgrade to HTTP/2, for which Vert.x removes all other handlers.
final class GuardedConnection extends ChannelDuplexHandler {

    /** The handler of Vert.x that stays in the pipeline until the first request of HTTP/1.1. */
    private static final String UPGRADE = "h2c";

    private static final AttributeKey<GuardedConnection> KEY = AttributeKey.valueOf(GuardedConnection.class, "guard");

    private final GuardedConnections all;
    private ChannelHandlerContext context;
    private EventLoopConnections neighbours;

    /** Bytes have come, or must come, that are no whole request yet. */
    private boolean owing = true;

    private long since = System.nanoTime();
    private long received;

    /** The headers of a request of HTTP/1.1 are complete; null before, and after its answer. */
    private HttpServerRequest request;

    private boolean answered;
    private boolean written;
    private boolean http1;

    /** Null before the first frame, and with HTTP/1.1. */
    private Http2Frames http2;

    GuardedConnection(GuardedConnections all) {
        this.all = all;
    }

    /** Tells the guard of a connection that the headers of a request are complete. */
    static void report(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            GuardedConnection guard = connection.channel().attr(KEY).get();
            if (guard != null) {
                guard.begin(request);
            }
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        ctx.channel().attr(KEY).set(this);
        neighbours = all.on(ctx.channel().eventLoop());
        neighbours.add(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        if (ctx.channel().isActive()) {
            http1 = false;
            ctx.channel().eventLoop().execute(() -> {
                if (ctx.channel().isActive()) {
                    ctx.pipeline().addFirst(this);
                }
            });
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) throws Exception {
        neighbours.remove(this);
        super.channelInactive(ctx);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws Exception {
        startClock();
        received += ((ByteBuf) message).readableBytes();
        super.channelRead(ctx, message);
        if (http2 == null && !http1) {
            http2 = Http2Frames.watch(ctx.pipeline(), all).orElse(null);
        }
        if (http2 == null) {
            settleIfAnswered();
            closeIfUpgradeRefused();
        } else if (http2.hasCome()) {
            settle();
        }
    }

    /** Vert.x refuses an upgrade that it cannot read, says that it closes the connection, and does not. */
    private void closeIfUpgradeRefused() {
        boolean noRequestYet = context.pipeline().get(UPGRADE) != null;
        if (written && noRequestYet && context.pipeline().get(Http2ConnectionHandler.class) == null) {
            close();
        }
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws Exception {
        written = true;
        if (http2 == null) {
            answered = true;
            settleIfAnswered();
        } else if (message instanceof ByteBuf bytes) {
            http2.earn(bytes.readableBytes());
        }
        super.write(ctx, message, promise);
    }

    /** Whether a part of a request is missing. */
    boolean isHalfOpen() {
        if (http2 != null) {
            return owing || http2.isHalfOpen();
        }
        return owing && !(request != null && isComplete());
    }

    /** Whether neither side has anything to do. */
    boolean isIdle() {
        return !owing && (http2 == null ? request == null : http2.isIdle());
    }

    /** When it became what it is, in the time of {@link System#nanoTime()}. */
    long since() {
        return owing || http2 == null ? since : http2.since();
    }

    /** Those of HTTP/1.1 that are idle are closed by Quarkus; but pings keep one of HTTP/2 alive. */
    void endIfOverdue(long now) {
        if (!context.channel().config().isAutoRead()) {
            since = now; // It is us who do not read.
        }
        if (owing && isHalfOpen() && now - all.limits.deadline(since, received) > 0) {
            all.overdue.increment();
            close();
        } else if (http2 != null
                && isIdle()
                && now - http2.since() > all.limits.idleTimeout().toNanos()) {
            context.channel().close();
        } else if (http2 != null) {
            http2.resetOverdue(now);
        }
    }

    /** At once, without the handlers behind us, which would wait for open streams. */
    void close() {
        neighbours.remove(this);
        context.close();
    }

    private void begin(HttpServerRequest begun) {
        startClock();
        http1 = true;
        answered = false;
        request = begun;
    }

    private void startClock() {
        if (!owing) {
            owing = true;
            since = System.nanoTime();
            received = 0;
        }
    }

    private void settleIfAnswered() {
        if (answered && (request == null || isComplete())) {
            answered = false;
            request = null;
            settle();
        }
    }

    /**
     * A request without a body is complete with its headers. Its end may not have been read yet, as long as it is being
     * answered: an event stream is answered for hours.
     */
    private boolean isComplete() {
        return request.isEnded()
                || !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                        && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private void settle() {
        owing = false;
        since = System.nanoTime();
    }
}
