package io.liza.admin.status;

import java.util.UUID;

/**
 * Rows whose status was set at once.
 *
 * @param changes number of rows that have changed
 */
public record Batch(UUID id, long changes) {}
