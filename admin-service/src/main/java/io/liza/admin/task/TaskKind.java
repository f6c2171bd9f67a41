package io.liza.admin.task;

/** Need of the caller of an entry. */
public enum TaskKind {
    /** The caller wants to be called back. */
    CALLBACK,
    /** The caller left a recorded message. */
    MESSAGE,
    /** The shop's telephones rang, and nobody took the call. */
    MISSED_HANDOVER
}
