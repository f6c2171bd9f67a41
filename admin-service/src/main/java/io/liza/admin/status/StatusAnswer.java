package io.liza.admin.status;

/** The answer to an edit of a status. */
public record StatusAnswer(String message, String status, int version) {

    /** @param name such as {@code Order 4711} */
    public static StatusAnswer of(String name, HasStatus<?> row) {
        return new StatusAnswer(name + " is now " + row.status(), row.status().name(), row.version());
    }
}
