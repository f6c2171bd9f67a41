package io.liza.voice.dialogue;

/**
 * How much Liza takes before she stops asking.
 *
 * @param minDigits fewest digits of an order number
 * @param maxDigits most digits of an order number
 * @param tries failed answers at one step that end the call
 * @param turns webhooks after which the call ends, so that no loop is endless
 */
public record Limits(int minDigits, int maxDigits, int tries, int turns) {}
