package io.liza.admin.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message to one recipient, with one or several entries.
 *
 * @param id the same for all tries, so that a recipient recognises a repetition
 * @param tries number of tries, including the current one
 * @param plannedAt time of the first try
 */
public record Message(UUID id, Recipient recipient, int tries, Instant plannedAt, List<Entry> entries) {

    /** @param subject id of the task or of the order */
    public record Entry(NotificationKind kind, long subject, Instant at) {

        public String path() {
            return kind.path(subject);
        }
    }
}
