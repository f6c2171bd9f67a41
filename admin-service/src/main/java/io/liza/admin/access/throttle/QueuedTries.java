package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/** Orders the attempts of one site in the queue: after sites with fewer attempts, then after sites that wait longer. */
final class QueuedTries {
    private long tries;
    private long waitingSince;
    private boolean waiting;

    /** @param now current time of a monotonic clock, in nanoseconds */
    synchronized Requester next(long now, RoutingContext request) {
        if (!waiting) {
            waiting = true;
            waitingSince = now;
        }
        return new Requester(false, tries++, waitingSince, request);
    }

    /** Does not count an attempt that was refused. Its site keeps the time at which it began to wait. */
    synchronized void giveBack() {
        tries--;
    }

    /** Reports that a password of the site was compared, so that the site no longer waits. */
    synchronized void compared() {
        waiting = false;
    }
}
