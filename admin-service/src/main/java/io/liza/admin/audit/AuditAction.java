package io.liza.admin.audit;

/** Actions of the audit trail. The database stores their names, so do not rename or remove one. */
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
    ORDER_UNLOCKED,
    NOTE_ADDED,
    SETTINGS_CHANGED,
    PROMPTS_DRAFTED,
    PROMPTS_PUBLISHED,
    PROMPTS_RESTORED,
    TEST_CALLED,
    ORDERS_IMPORTED,
    TASK_TAKEN,
    TASK_RELEASED,
    TASK_DONE,
    TASK_DISMISSED,
    RECORDING_HEARD,
    NUMBER_REVEALED,
    NUMBER_SEARCHED,
    EXPORTED,
    CONSENT_WITHDRAWN,
    PERSON_OPENED,
    PERSON_ERASED;

    /** Returns null for an action that only a later version knows. */
    public static AuditAction known(String name) {
        return AuditEntry.constant(name, values()).orElse(null);
    }
}
