package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/**
 * Where the tries of one site come in the queue: behind sites with fewer of them, and with as many, behind older ones.
 */
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

    /** Refused ones may come again, and have been waiting since then. */
    synchronized void giveBack() {
        tries--;
    }

    synchronized void compared() {
        waiting = false;
    }
}
