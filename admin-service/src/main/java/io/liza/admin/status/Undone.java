package io.liza.admin.status;

/**
 * The result of undoing a {@link Batch}.
 *
 * @param rows number of rows that have their previous status again
 * @param kept number of rows that were changed again meanwhile, and stay so
 */
public record Undone(long rows, long kept) {}
