package io.liza.admin.access.throttle;

import io.vertx.ext.web.RoutingContext;

/**
 * Who asks for a password to be hashed.
 *
 * @param known logged in now, or before with the same browser or program
 * @param tries of a stranger's site in the last minutes
 * @param since when that site began to wait, in nanoseconds of one clock
 * @param request null where nobody waits at a connection
 */
public record Requester(boolean known, long tries, long since, RoutingContext request) {
    /** Liza herself, or somebody who is logged in. */
    public static final Requester TRUSTED = known(null);

    static Requester known(RoutingContext request) {
        return new Requester(true, 0, 0, request);
    }
}
