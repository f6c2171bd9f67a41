package io.liza.admin.http.share;

import jakarta.ws.rs.core.Response.StatusType;

/** Refuses a job because too many jobs of its kind are running. The response has the header {@code Retry-After}. */
public final class BusyException extends RuntimeException {
    private final transient StatusType status;

    BusyException(StatusType status, String message) {
        super(message);
        this.status = status;
    }

    StatusType status() {
        return status;
    }
}
