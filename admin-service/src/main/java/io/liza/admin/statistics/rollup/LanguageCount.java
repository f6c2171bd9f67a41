package io.liza.admin.statistics.rollup;

/**
 * Calls in one language.
 *
 * @param language code such as {@code de}
 * @param share of all calls counted, 0 to 1
 */
public record LanguageCount(String language, int calls, Double share) {}
