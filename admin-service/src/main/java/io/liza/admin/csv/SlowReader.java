package io.liza.admin.csv;

import io.liza.admin.http.share.Pace;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Measures how fast a client reads, and closes the connection of one that is too slow. */
final class SlowReader {
    private static final long NONE = -1;

    private final RoutingContext context;
    private final Pace pace;
    private long offeredAt;
    private long timer = NONE;

    SlowReader(RoutingContext context, Pace pace) {
        this.context = context;
        this.pace = pace;
        context.addEndHandler(ended -> stop());
    }

    /** A part is on its way to the client. */
    void offered(byte[] part) {
        stop();
        pace.moved(part.length);
        offeredAt = System.nanoTime();
        timer = context.vertx().setTimer(Math.max(1, pace.left().toMillis()), late -> close());
    }

    /** The client has read it and wants more. */
    void taken() {
        if (timer != NONE) {
            stop();
            pace.waited(Duration.ofNanos(System.nanoTime() - offeredAt));
        }
    }

    /** Below Vert.x, which closes an HTTP/1 connection only after the client has read everything. */
    private void close() {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            ((ConnectionBase) context.request().connection())
                    .channelHandlerContext()
                    .close();
        }
    }

    private void stop() {
        if (timer != NONE) {
            context.vertx().cancelTimer(timer);
            timer = NONE;
        }
    }
}
