package io.liza.admin.task;

/** What people have decided about an entry. */
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
