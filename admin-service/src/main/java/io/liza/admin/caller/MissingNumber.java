package io.liza.admin.caller;

/** Why a call has no number. */
public enum MissingNumber {
    /** The caller's telephone hides it. */
    WITHHELD,
    /** The caller gave no consent. */
    NOT_SHARED,
    /** The caller has not answered the consent question yet. */
    HIDDEN_UNTIL_CONSENT,
    /** The call is anonymous. */
    ERASED
}
