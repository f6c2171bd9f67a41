package io.liza.admin.statistics.range;

import java.time.LocalDate;

/**
 * A day or a week of a range. The first and the last week end where the range does.
 *
 * @param name {@code 2026-11-22} or {@code 2026-W47}
 * @param from first day that is counted
 * @param to last day that is counted
 */
public record Period(String name, LocalDate from, LocalDate to) {}
