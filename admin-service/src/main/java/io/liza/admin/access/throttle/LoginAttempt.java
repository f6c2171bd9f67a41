package io.liza.admin.access.throttle;

import io.smallrye.mutiny.Uni;

/** A permitted login attempt. It counts as failed unless {@link #succeeded} or {@link #notCompared} is called. */
public interface LoginAttempt {
    /** Returns the requester, which determines the place in the queue of passwords to hash. */
    Requester requester();

    /** Reports that the password was right; the attempt does not count. */
    Uni<Void> succeeded();

    /** Reports that the password was wrong. */
    Uni<Void> failed();

    /** Reports that the password was not compared, because the queue was full or the connection was closed. */
    Uni<Void> notCompared();
}
