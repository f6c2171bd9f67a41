package io.liza.admin.notification.message;

/** Subject of a notification. */
public enum NotificationKind {
    /** A new entry in the inbox. */
    INBOX_ENTRY("/inbox"),

    /**
     * A caller waits for an answer of the shop: either asked more than a day ago about an order that the shop has still
     * not spoken of (an enquiry), or has asked about an order whose promised time has passed.
     */
    OVERDUE_ENQUIRY("/orders"),

    /** An order was locked after three calls that could not be verified: somebody may be trying postcodes. */
    PROBING("/orders"),

    /** The calls with problems of the last hour have reached the threshold. Comes once an hour at most. */
    PROBLEMS("/calls");

    private final String section;

    NotificationKind(String section) {
        this.section = section;
    }

    /** Path of the page that shows a subject. */
    String path(long subject) {
        return this == PROBLEMS ? list() : section + "/" + subject;
    }

    /** Path of the page that lists all subjects. */
    String list() {
        return switch (this) {
            case PROBING -> section + "?locked=true";
            case PROBLEMS -> section + "?problems=on";
            default -> section;
        };
    }
}
