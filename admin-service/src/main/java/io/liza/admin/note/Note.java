package io.liza.admin.note;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * An entry of the thread of notes about a call or an order.
 *
 * @param by name of the account; null if it is unknown
 */
public record Note(String text, String by, Instant at) {

    /** Returns the note of a change; empty if the change has none. */
    public static Stream<Note> of(String text, String by, Instant at) {
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(new Note(text, by, at));
    }
}
