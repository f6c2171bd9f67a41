package io.liza.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Times in events and their headers: RFC 3339, between 1970 and 2100, which every reader can store. */
final class EventTime {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private EventTime() {}

    static boolean isPossible(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }

    /** @throws IllegalArgumentException if the text is no time, or one out of range */
    static Instant parse(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (isPossible(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // The message below says it as well.
        }
        throw new IllegalArgumentException("is no time between 1970 and 2100 such as 2026-11-22T09:30:00Z");
    }
}
