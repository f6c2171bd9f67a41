package io.liza.dialogue;

/**
 * Result of looking for an order.
 *
 * @param isComplete whether all orders are read, so that an order that is not found is unknown
 * @param order null unless it is known
 */
public record OrderLookup(boolean isComplete, KnownOrder order) {

    public static final OrderLookup UNKNOWN = new OrderLookup(true, null);

    /** This voice-service has just started and has not read all orders. */
    public static final OrderLookup UNAVAILABLE = new OrderLookup(false, null);

    public static OrderLookup of(KnownOrder order) {
        return new OrderLookup(true, order);
    }
}
