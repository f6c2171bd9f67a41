package io.liza.admin.http.error;

import java.time.Instant;

/** The current state of a call or order, for a client whose edit was based on an older version. */
public record CurrentState(String status, String notes, int version, String changedBy, Instant changedAt) {}
