package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/**
 * The origin of a password to be hashed.
 *
 * @param known logged in now, or earlier with the same browser or program
 * @param tries of an unknown client's site in the last minutes
 * @param since time at which that site began to wait, in nanoseconds of one clock
 * @param request null if no connection waits
 */
public record Requester(boolean known, long tries, long since, RoutingContext request) {
    /** The service itself, or a user who is logged in. */
    public static final Requester TRUSTED = known(null);

    static Requester known(RoutingContext request) {
        return new Requester(true, 0, 0, request);
    }
}
