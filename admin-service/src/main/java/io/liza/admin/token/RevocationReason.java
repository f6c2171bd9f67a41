package io.liza.admin.token;

/** Why a token was revoked by something else than its owner's wish. Names are kept in the audit trail. */
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
