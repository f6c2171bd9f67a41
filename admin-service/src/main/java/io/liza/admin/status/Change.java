package io.liza.admin.status;

import java.time.Instant;

/** A change of the status or the notes of a call or an order. */
public record Change<S>(S from, S to, String notes, String changedBy, Instant at) {}
