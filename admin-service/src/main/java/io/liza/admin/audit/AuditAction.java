package io.liza.admin.audit;

/** What the audit trail knows to have happened. Names are kept in the database: new ones come, none goes. */
public enum AuditAction {
    LOGIN,
    LOGIN_FAILED,
    LOGOUT,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    SESSIONS_ENDED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    CALL_STATUS_SET,
    ORDER_STATUS_SET,
    ORDERS_IMPORTED,
    NUMBER_REVEALED,
    NUMBER_SEARCHED,
    EXPORTED,
    CONSENT_WITHDRAWN,
    PERSON_OPENED,
    PERSON_ERASED
}
