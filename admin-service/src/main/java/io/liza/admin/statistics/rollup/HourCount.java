package io.liza.admin.statistics.rollup;

/** Number of calls that began in one hour of the week, in the company's time zone. */
public record HourCount(int weekday, int hour, int calls) {}
