package io.liza.admin.access.token;

/** Reason of a revocation that the owner did not do by hand. The audit trail keeps the names. */
public enum RevocationReason {
    BY_ADMINISTRATOR,
    ACCOUNT_DISABLED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    /** By an administrator, or by the issuer of single sign-on. */
    ROLE_LOWERED,
    /** The issuer of single sign-on gives no role any more. */
    ROLE_LOST,
    /** Logged out everywhere. */
    SESSIONS_ENDED
}
