package io.liza.dialogue;

import io.liza.order.OrderNumber;

/**
 * Bounds of a call.
 *
 * @param minDigits fewest digits of an order number
 * @param maxDigits most digits of an order number
 * @param tries invalid answers at the consent question that end the call
 * @param turns webhooks after which the caller is led to people, so that no loop is endless
 */
public record CallLimits(int minDigits, int maxDigits, int tries, int turns) {

    /** Invalid answers at one step after the consent: the last one leads to people, or ends the call there. */
    public static final int TRIES_AFTER_CONSENT = 2;

    private static final int TRIES = 3;
    private static final int TURNS = 60;

    /** Turns from the hand-over to the end of a message's review, with all failed tries. */
    private static final int LONGEST_WAY = 11;

    /** @throws IllegalArgumentException if no order number could be within them */
    public CallLimits {
        if (minDigits < 1 || maxDigits < minDigits || maxDigits > OrderNumber.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "LIZA_ORDER_MIN_DIGITS is " + minDigits + " and LIZA_ORDER_MAX_DIGITS is " + maxDigits
                            + "; they must be 1 to " + OrderNumber.MAX_LENGTH + ", the first not above the second");
        }
    }

    /** The limits of real calls. */
    public static CallLimits ofDigits(int min, int max) {
        return new CallLimits(min, max, TRIES, TURNS);
    }

    boolean allow(CallState state) {
        return state.turn() <= lastTurn(state) && (state.order() == null || allow(state.order()));
    }

    /** Whether the rest of the way still fits after another round through the question of the state. */
    public boolean allowRepetition(CallState state) {
        return !state.step().leadsToPeople() || state.turn() + LONGEST_WAY <= lastTurn(state);
    }

    private int lastTurn(CallState state) {
        return state.step().leadsToPeople() ? turns + LONGEST_WAY : turns;
    }

    private boolean allow(OrderNumber order) {
        return order.digits().length() >= minDigits && order.digits().length() <= maxDigits;
    }
}
