package io.liza.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The number of an order as it can be typed on a telephone: 1 to {@value #MAX_LENGTH} ASCII digits, leading zeros
 * counted. A shop may configure a narrower range.
 */
public record OrderNumber(@JsonValue String digits) implements Comparable<OrderNumber> {

    public static final int MAX_LENGTH = 32;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1," + MAX_LENGTH + "}");

    /** @throws IllegalArgumentException if it is anything but digits */
    @JsonCreator
    public OrderNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("an order number has 1 to " + MAX_LENGTH + " digits and nothing else");
        }
    }

    public static boolean isValid(String digits) {
        return digits != null && DIGITS.matcher(digits).matches();
    }

    @Override
    public int compareTo(OrderNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
