package io.liza.admin.access.throttle;

import io.smallrye.mutiny.Uni;

/** A permitted login attempt. It counts as failed until one of these methods is called. */
public interface LoginAttempt {
    /** Its place in the queue. */
    Requester requester();

    /** The password was right; the attempt does not count. */
    Uni<Void> right();

    /** The password was wrong. */
    Uni<Void> wrong();

    /** The password was not compared: too many tries waited, or the connection was closed. */
    Uni<Void> notCompared();
}
