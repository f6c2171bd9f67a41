package io.liza.local.demo.day;

import java.util.Optional;

/**
 * The result of a planned call.
 *
 * @param outcome in a few words
 * @param language in which Liza spoke, such as {@code de}; empty if she said nothing
 * @param reached whether any webhook was answered
 * @param complaint the first error
 */
public record CallResult(String outcome, String language, boolean reached, Optional<String> complaint) {}
