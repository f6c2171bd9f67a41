package io.liza.admin.task;

/** State of an entry, set by users. */
public enum TaskState {
    OPEN,
    /** One person takes care of it. */
    TAKEN,
    DONE,
    /** Nothing needs to be done. */
    DISMISSED;

    public boolean isClosed() {
        return compareTo(DONE) >= 0;
    }
}
