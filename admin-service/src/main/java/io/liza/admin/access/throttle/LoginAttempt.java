package io.liza.admin.access.throttle;

import io.smallrye.mutiny.Uni;

/** A try to log in that was granted. It has failed unless one of these says otherwise. */
public interface LoginAttempt {
    /** Where it comes in the queue. */
    Requester requester();

    /** The password was right: the try did not count. */
    Uni<Void> right();

    /** The password was wrong. */
    Uni<Void> wrong();

    /** The password was not compared: too many tries waited, or the connection was closed. */
    Uni<Void> notCompared();
}
