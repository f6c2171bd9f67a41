package io.liza.admin.audit.trail;

import io.liza.admin.audit.AuditAction;
import io.liza.admin.audit.Subject;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about the audit trail; the words are in {@code messages/audit_<language>.properties}. */
@MessageBundle(value = "audit", locale = "en")
public interface AuditTexts {

    @Message
    String time();

    @Message
    String actor();

    @Message
    String address();

    @Message
    String action();

    @Message
    String actionName(AuditAction action);

    @Message
    String subject();

    @Message
    String subjectKind(Subject.Kind kind);

    @Message
    String numberOrName();

    @Message
    String fieldName(AuditField field);

    @Message
    String filterName(FilterName name);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String changes();

    @Message
    String noEntries();
}
