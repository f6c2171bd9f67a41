package io.liza.admin.statistics.range;

import java.time.LocalDate;

/** A day or a week of a range. The first and the last week end where the range does. */
public record Period(String name, LocalDate from, LocalDate to) {}
