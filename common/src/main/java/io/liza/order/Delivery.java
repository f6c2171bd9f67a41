package io.liza.order;

import io.liza.text.TextLimits;
import java.time.LocalDate;

/**
 * The delivery of an order, as the shop says. Days are those of the company's time zone; every field is null if
 * it is unknown.
 *
 * @param promisedFrom first day on which the order is promised to arrive
 * @param promisedTo last such day, not before the first
 * @param carrier name of the delivery service, at most {@value #MAX_CARRIER} characters
 */
public record Delivery(
        LocalDate promisedFrom, LocalDate promisedTo, LocalDate shippedOn, LocalDate deliveredOn, String carrier) {

    public static final int MAX_CARRIER = 60;

    public static final Delivery UNKNOWN = new Delivery(null, null, null, null, null);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** @throws IllegalArgumentException if a day is implausible, the promise ends before it begins, or a text is too long */
    public Delivery {
        checkYear("promisedFrom", promisedFrom);
        checkYear("promisedTo", promisedTo);
        checkYear("shippedOn", shippedOn);
        checkYear("deliveredOn", deliveredOn);
        TextLimits.check("carrier", carrier, MAX_CARRIER);
        if (promisedFrom != null && promisedTo != null && promisedTo.isBefore(promisedFrom)) {
            throw new IllegalArgumentException("promisedTo is before promisedFrom");
        }
    }

    /** Whether the promised time has passed, and the order is neither shipped nor delivered nor cancelled. */
    public boolean isOverdue(OrderStatus status, LocalDate today) {
        LocalDate last = promisedTo == null ? promisedFrom : promisedTo;
        boolean waiting = status == OrderStatus.IN_PROGRESS || status == OrderStatus.DELAYED;
        return waiting && shippedOn == null && deliveredOn == null && last != null && last.isBefore(today);
    }

    private static void checkYear(String name, LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException(name + " is between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }
}
