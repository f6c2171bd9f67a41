package io.liza.admin.statistics.range;

import java.time.LocalDate;

/** A day or a week of a range. The first and the last week are cut off at the ends of the range. */
public record Period(String name, LocalDate from, LocalDate to) {}
