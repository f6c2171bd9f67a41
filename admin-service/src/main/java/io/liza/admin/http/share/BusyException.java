package io.liza.admin.http.share;

import jakarta.ws.rs.core.Response.StatusType;

/** Too many jobs of one kind are running. The response says when to try again. */
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
