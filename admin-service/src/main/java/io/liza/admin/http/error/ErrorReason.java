package io.liza.admin.http.error;

/** A reason that an error page tells beside the status, in the user's language. */
public enum ErrorReason {
    /** The issuer did not confirm who the user is. */
    SSO_FAILED,
    /** The company account has no role, or its account is disabled. */
    SSO_WITHOUT_ROLE,
    /** The account, or all accounts together, run the maximum number of jobs. */
    BUSY
}
