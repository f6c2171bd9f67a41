package io.liza.dialogue;

import io.liza.people.HandoverResult;

/**
 * How a hand-over to the shop's telephones ended.
 *
 * @param seconds that the caller and a person talked; null if they did not, or if unknown
 */
public record Handover(HandoverResult result, Integer seconds) {}
