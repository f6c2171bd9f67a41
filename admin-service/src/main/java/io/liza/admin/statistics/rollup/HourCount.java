package io.liza.admin.statistics.rollup;

/**
 * Calls that began in one hour of the week, in the company's zone.
 *
 * @param weekday 1 (Monday) to 7
 * @param hour 0 to 23. Where summer time ends, two hours of that day count as one; where it begins, one has no calls
 */
public record HourCount(int weekday, int hour, int calls) {}
