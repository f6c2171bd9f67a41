package io.liza.admin.status;

import io.liza.admin.http.error.CurrentState;

/** An edit of what somebody else has changed meanwhile; answered with 409 and with what it is now. */
public final class StaleEditException extends RuntimeException {

    private final transient CurrentState current;

    private StaleEditException(CurrentState current) {
        super("it was changed meanwhile and is " + current.status() + " now; look again and repeat");
        this.current = current;
    }

    /** @param last change; null if there is none */
    public static StaleEditException of(Enum<?> status, String notes, int version, StatusChange last) {
        return new StaleEditException(new CurrentState(
                status.name(), notes, version, last == null ? null : last.changedBy, last == null ? null : last.at));
    }

    public CurrentState current() {
        return current;
    }
}
