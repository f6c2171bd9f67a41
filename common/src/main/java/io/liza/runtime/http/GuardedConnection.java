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
 * Tracks whether the client of a connection still owes the rest of a request, and since when. It is the first handler of
 * the pipeline, and only the connection's event loop uses it.
 */
@Sharable // Vert.x removes all handlers on an upgrade to HTTP/2, so this one is added again.
final class GuardedConnection extends ChannelDuplexHandler {

    /** A handler of Vert.x that is in the pipeline until the first request of HTTP/1.1. */
    private static final String UPGRADE = "h2c";

    private static final AttributeKey<GuardedConnection> KEY = AttributeKey.valueOf(GuardedConnection.class, "guard");

    private final GuardedConnections all;
    private ChannelHandlerContext context;
    private EventLoopConnections neighbours;

    /** The client has begun a request, or must send its first one, and it is not complete. */
    private boolean owing = true;

    private long since = System.nanoTime();
    private long received;

    /** The current request of HTTP/1.1, from its complete headers until its answer; else null. */
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
        } else if (http2.hasArrived()) {
            settle();
        }
    }

    /** Vert.x announces that it closes the connection after a malformed upgrade, but leaves it open. */
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

    /** Whether a request is incomplete. */
    boolean isHalfOpen() {
        if (http2 != null) {
            return owing || http2.isHalfOpen();
        }
        return owing && !(request != null && isComplete());
    }

    /** Whether there is no request to receive or to answer. */
    boolean isIdle() {
        return !owing && (http2 == null ? request == null : http2.isIdle());
    }

    /** Time of the last change of state, in {@link System#nanoTime()}. */
    long since() {
        return owing || http2 == null ? since : http2.since();
    }

    /** Quarkus closes idle connections of HTTP/1.1, but pings would keep one of HTTP/2 open. */
    void endIfOverdue(long now) {
        if (!context.channel().config().isAutoRead()) {
            since = now; // The server has paused reading, so the client is not late.
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

    /** Closes at once, without the later handlers, which would wait for open streams. */
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
     * A request without a body is complete with its headers. Its end may be read only after the answer, which takes hours
     * for an event stream.
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
