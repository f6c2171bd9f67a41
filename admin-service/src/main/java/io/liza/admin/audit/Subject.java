package io.liza.admin.audit;

/**
 * The subject of an audit entry.
 *
 * @param kind of the subject
 * @param id as in the address of its page, or a name; never a caller's number
 */
public record Subject(Kind kind, String id) {
    /** Kinds of things. */
    public enum Kind {
        CALL,
        ORDER,
        ACCOUNT,
        TOKEN,
        LIST,
        PERSON
    }

    public static Subject call(long id) {
        return new Subject(Kind.CALL, Long.toString(id));
    }

    public static Subject order(long id) {
        return new Subject(Kind.ORDER, Long.toString(id));
    }

    /** @param name of an account that exists; {@code ?} otherwise, as the typed name might be a password */
    public static Subject account(String name) {
        return new Subject(Kind.ACCOUNT, name);
    }

    public static Subject token(long id) {
        return new Subject(Kind.TOKEN, Long.toString(id));
    }

    /** @param id internal id of the person, which means nothing once the person is erased */
    public static Subject person(long id) {
        return new Subject(Kind.PERSON, Long.toString(id));
    }

    /** A list that was exported. */
    public static Subject list(String name) {
        return new Subject(Kind.LIST, name);
    }
}
