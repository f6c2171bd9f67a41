package io.liza.admin.audit;

import java.util.Optional;

/**
 * Names the audited fields and values of a kind of subject in the language of the current request. Each subject has its
 * own implementation, since the audit trail stores constants.
 */
public interface AuditWords {

    /** Returns the name of a field; empty for a field of another subject or of a later version. */
    Optional<String> field(Subject.Kind kind, String name);

    /** Returns a value for the user; empty to show it as it is stored. */
    Optional<String> value(Subject.Kind kind, String name, String value);
}
