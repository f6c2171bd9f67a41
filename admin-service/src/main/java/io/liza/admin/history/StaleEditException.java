package io.liza.admin.history;

import io.liza.admin.web.Current;

/** An edit of what somebody else has changed meanwhile; answered with 409 and with what it is now. */
public final class StaleEditException extends RuntimeException {

    private final transient Current current;

    private StaleEditException(Current current) {
        super("it was changed meanwhile and is " + current.status() + " now; look again and repeat");
        this.current = current;
    }

    /** @param last change; null if there is none */
    public static StaleEditException of(Enum<?> status, String notes, int version, StatusChange last) {
        return new StaleEditException(new Current(
                status.name(), notes, version, last == null ? null : last.changedBy, last == null ? null : last.at));
    }

    public Current current() {
        return current;
    }
}
