package io.liza.admin.access.token;

/** Reason why a token was revoked other than by its owner on the token page. The audit trail stores the names. */
public enum RevocationReason {
    BY_ADMINISTRATOR,
    ACCOUNT_DISABLED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    /** An administrator or the issuer of single sign-on gave the account a lower role. */
    ROLE_LOWERED,
    /** The account no longer has a role at the issuer of single sign-on. */
    ROLE_LOST,
    /** The owner has ended all sessions. */
    SESSIONS_ENDED
}
