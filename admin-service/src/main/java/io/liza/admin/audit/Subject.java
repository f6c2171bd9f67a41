package io.liza.admin.audit;

/**
 * What an entry is about.
 *
 * @param kind of a thing that has a page, or a list
 * @param id as in the address of its page; never a caller's number
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

    /** @param name of an account that exists, or of nobody: what was typed might be a password */
    public static Subject account(String name) {
        return new Subject(Kind.ACCOUNT, name);
    }

    public static Subject token(long id) {
        return new Subject(Kind.TOKEN, Long.toString(id));
    }

    /** @param id that nothing outside knows, and that stands for nobody once they are erased */
    public static Subject person(long id) {
        return new Subject(Kind.PERSON, Long.toString(id));
    }

    /** A list that was exported. */
    public static Subject list(String name) {
        return new Subject(Kind.LIST, name);
    }
}
