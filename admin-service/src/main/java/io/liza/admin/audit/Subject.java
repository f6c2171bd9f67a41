package io.liza.admin.audit;

/**
 * The subject of an audit entry.
 *
 * @param kind of the subject
 * @param id id in the path of its page, or a name; never a caller's number
 */
public record Subject(Kind kind, String id) {
    /** Id of an account whose name is not recorded. */
    public static final String UNKNOWN_ACCOUNT = "?";

    /** Kinds of subjects. */
    public enum Kind {
        CALL,
        ORDER,
        ACCOUNT,
        TOKEN,
        LIST,
        PERSON,
        SETTINGS,
        PHONE,
        /** Sentences that callers hear in a language. */
        PROMPTS,
        /** An entry of the inbox. */
        TASK;

        /** Returns null for a kind that only a later version knows. */
        public static Kind known(String name) {
            return AuditEntry.constant(name, values()).orElse(null);
        }
    }

    public static Subject call(long id) {
        return new Subject(Kind.CALL, Long.toString(id));
    }

    public static Subject order(long id) {
        return new Subject(Kind.ORDER, Long.toString(id));
    }

    /** An entry of the inbox. */
    public static Subject task(long id) {
        return new Subject(Kind.TASK, Long.toString(id));
    }

    /**
     * @param name name of an existing account; {@code ?} for other names, since users type passwords there by mistake
     */
    public static Subject account(String name) {
        return new Subject(Kind.ACCOUNT, name);
    }

    public static Subject token(long id) {
        return new Subject(Kind.TOKEN, Long.toString(id));
    }

    /** @param id internal id of the person; it identifies nobody once the person is erased */
    public static Subject person(long id) {
        return new Subject(Kind.PERSON, Long.toString(id));
    }

    /** The settings of the shop. */
    public static Subject settings() {
        return new Subject(Kind.SETTINGS, "shop");
    }

    /** The sentences of a language. */
    public static Subject prompts(String language) {
        return new Subject(Kind.PROMPTS, language);
    }

    /** An exported list. */
    public static Subject list(String name) {
        return new Subject(Kind.LIST, name);
    }
}
