package io.liza.admin.csv;

import io.liza.admin.http.share.Pace;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Measures how long a client takes to read what it was sent, and hangs up on one that is too slow. */
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
        timer = context.vertx().setTimer(Math.max(1, pace.left().toMillis()), late -> hangUp());
    }

    /** The client has read it and wants more. */
    void taken() {
        if (timer != NONE) {
            stop();
            pace.waited(Duration.ofNanos(System.nanoTime() - offeredAt));
        }
    }

    /** Vert.x closes a connection of HTTP/1 only after the client has read what was sent; this goes below Vert.x. */
    private void hangUp() {
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
