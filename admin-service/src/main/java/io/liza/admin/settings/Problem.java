package io.liza.admin.settings;

/** An error in a field of a form. */
enum Problem {
    /** A text that a voice reads. */
    TEXT,
    LENGTH,
    /** Control characters. */
    CHARACTERS,
    TIMES,
    DAYS,
    ADDRESSES,
    URL,
    SECRET,
    TIME,
    QUIET,
    THRESHOLD,
    NUMBER,
    TAKEN,
    MANY,
    CHOICE
}
