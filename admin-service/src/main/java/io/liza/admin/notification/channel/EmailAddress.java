package io.liza.admin.notification.channel;

import java.util.regex.Pattern;

/** Checks e-mail addresses. Neither control characters nor blanks pass, so an address cannot add a header. */
public final class EmailAddress {

    private static final int LONGEST = 254;

    /** ASCII before the @; after it letters, digits, dots and hyphens, which begin and end with a letter or a digit. */
    private static final Pattern VALID =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

    private EmailAddress() {}

    public static boolean isValid(String address) {
        return address != null
                && address.length() <= LONGEST
                && VALID.matcher(address).matches();
    }

    /** Shortens an address to {@code a…@shop.example}. */
    public static String masked(String address) {
        return address.substring(0, 1) + "…" + address.substring(address.lastIndexOf('@'));
    }
}
