package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/** Orders the tries of one site in the queue: behind sites with fewer tries, then behind sites that wait longer. */
final class QueuedTries {
    private long tries;
    private long waitingSince;
    private boolean waiting;

    /** @param now of any clock */
    synchronized Requester next(long now, RoutingContext request) {
        if (!waiting) {
            waiting = true;
            waitingSince = now;
        }
        return new Requester(false, tries++, waitingSince, request);
    }

    /** A refused try may come again, and keeps the time at which it began to wait. */
    synchronized void giveBack() {
        tries--;
    }

    synchronized void compared() {
        waiting = false;
    }
}
