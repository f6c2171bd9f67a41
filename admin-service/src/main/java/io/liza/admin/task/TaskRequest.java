package io.liza.admin.task;

/**
 * The body of a decision about an entry.
 *
 * @param note null for none
 * @param version null for any
 */
public record TaskRequest(String note, Integer version) {

    private static final TaskRequest EMPTY = new TaskRequest(null, null);

    static TaskRequest of(TaskRequest body) {
        return body == null ? EMPTY : body;
    }
}
