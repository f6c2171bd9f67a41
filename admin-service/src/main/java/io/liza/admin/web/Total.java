package io.liza.admin.web;

/**
 * How many rows a list has, as far as it was counted.
 *
 * @param atLeast the number, or {@value #MOST} where there are more
 * @param exact whether it is the number
 */
public record Total(long atLeast, boolean exact) {
    /** Nobody reads on to the ten-thousandth row. */
    public static final int MOST = 10_000;

    static Total of(long counted) {
        return new Total(Math.min(counted, MOST), counted <= MOST);
    }
}
