package io.liza.voice.dialogue;

import io.liza.order.OrderNumber;

/**
 * Bounds of a call.
 *
 * @param minDigits fewest digits of an order number
 * @param maxDigits most digits of an order number
 * @param tries invalid answers at one step that end the call, unless the step has a policy of its own
 * @param turns webhooks after which the call ends, so that no loop is endless
 */
public record CallLimits(int minDigits, int maxDigits, int tries, int turns) {

    /** @throws IllegalArgumentException if no order number could be within them */
    public CallLimits {
        if (minDigits < 1 || maxDigits < minDigits || maxDigits > OrderNumber.MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "LIZA_ORDER_MIN_DIGITS is " + minDigits + " and LIZA_ORDER_MAX_DIGITS is " + maxDigits
                            + "; they must be 1 to " + OrderNumber.MAX_LENGTH + ", the first not above the second");
        }
    }

    boolean allow(CallState state) {
        return state.turn() <= turns && (state.order() == null || allow(state.order()));
    }

    private boolean allow(OrderNumber order) {
        return order.digits().length() >= minDigits && order.digits().length() <= maxDigits;
    }
}
