package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/**
 * The client that sent a password to be hashed.
 *
 * @param known whether the client is logged in, or was logged in earlier with the same browser or program
 * @param tries number of recent attempts of an unknown client's site
 * @param since time at which that site began to wait, in nanoseconds of a monotonic clock
 * @param request request that waits for the result; null if no connection waits
 */
public record Requester(boolean known, long tries, long since, RoutingContext request) {
    /** The service itself, or a user who is logged in. */
    public static final Requester TRUSTED = known(null);

    static Requester known(RoutingContext request) {
        return new Requester(true, 0, 0, request);
    }
}
