package io.liza.admin.status;

import io.liza.admin.audit.Subject;

/** A call or an order: a row whose status people edit. */
public interface HasStatus<S extends Enum<S>> {

    Subject subject();

    S status();

    /** Null if the row has no notes. */
    default String notes() {
        return null;
    }

    /** Grows with every edit by people. */
    int version();
}
