package io.liza.voice.dialogue;

import io.liza.order.OrderNumber;

/**
 * How much Liza takes before she stops asking.
 *
 * @param minDigits fewest digits of an order number
 * @param maxDigits most digits of an order number
 * @param tries failed answers at one step that end the call
 * @param turns webhooks after which the call ends, so that no loop is endless
 */
public record Limits(int minDigits, int maxDigits, int tries, int turns) {

    /** @throws IllegalArgumentException if no order number could be within them */
    public Limits {
        if (minDigits < 1 || maxDigits < minDigits || maxDigits > OrderNumber.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "LIZA_ORDER_MIN_DIGITS is " + minDigits + " and LIZA_ORDER_MAX_DIGITS is " + maxDigits
                            + "; they must be 1 to " + OrderNumber.MAX_LENGTH + ", the first not above the second");
        }
    }

    /** Whether a call can come to this state: every turn adds at most one try. */
    boolean allow(State state) {
        return state.turn() <= turns
                && state.tries() < Math.min(tries, state.turn())
                && (state.order() == null || allow(state.order()));
    }

    private boolean allow(OrderNumber order) {
        return order.digits().length() >= minDigits && order.digits().length() <= maxDigits;
    }
}
