package io.liza.admin.history;

import java.time.Instant;

/**
 * A change as a page shows it.
 *
 * @param notes as they were left; null where they stayed as they were
 */
public record Change<S>(S from, S to, String notes, String changedBy, Instant at) {}
