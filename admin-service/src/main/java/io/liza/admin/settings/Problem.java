package io.liza.admin.settings;

/** What is wrong with a field of a form. */
enum Problem {
    TEXT,
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
