package io.liza.admin.statistics.rollup;

/** Number of calls in one language. */
public record LanguageCount(String language, int calls, Double share) {}
