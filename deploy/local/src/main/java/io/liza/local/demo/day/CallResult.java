package io.liza.local.demo.day;

import java.util.Optional;

/**
 * How a call of the day went.
 *
 * @param outcome as a few words
 * @param language in which Liza spoke, such as {@code de}; empty if she said nothing
 * @param reached somebody answered at all
 * @param complaint what was not as it should be
 */
public record CallResult(String outcome, String language, boolean reached, Optional<String> complaint) {}
