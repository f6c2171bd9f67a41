package io.liza.admin.audit.trail;

/** A filter of a list, as its query parameter is named; a status has the name of the field. */
public enum FilterName {
    FROM,
    TO,
    LANGUAGE,
    PHONE,
    ORDER_NUMBER,
    OUTCOME,
    ATTENTION,
    LIVE,
    PROBLEMS,
    OVERDUE,
    LOCKED,
    KIND,
    REASON,
    MINE,
    ACTOR,
    ACTION,
    SUBJECT
}
