package io.liza.admin.status;

import io.liza.admin.audit.Subject;

/** A row with a status that users edit: a call or an order. */
public interface HasStatus<S extends Enum<S>> {

    Subject subject();

    S status();

    /** Returns the notes; null if the row has none. */
    default String notes() {
        return null;
    }

    /** Returns the version, which every edit by a user increments. */
    int version();
}
