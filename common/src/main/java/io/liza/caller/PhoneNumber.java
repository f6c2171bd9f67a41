package io.liza.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.liza.text.Bounds;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a call comes from: an E.164 number such as {@code +4915112345678} where the network knows one, else the address
 * as Twilio gave it ({@code client:NAME}, {@code sip:…}, digits without a country), at most {@value #MAX_LENGTH}
 * characters. It prints itself masked, so that a log never holds a number by accident; {@link #value()} is the number.
 */
public record PhoneNumber(@JsonValue String value) {

    /** The longest address Twilio sends. */
    public static final int MAX_LENGTH = 255;

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern WRITING = Pattern.compile("[\\s()/.-]");
    private static final Pattern DIALLED = Pattern.compile("\\+?\\d+");
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" [1-9]\\d{6,14}");
    private static final int SHOWN_DIGITS = 2;

    /** @throws IllegalArgumentException if the address is blank, too long or a spelling of a withheld number */
    @JsonCreator
    public PhoneNumber {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a phone number has 1 to " + MAX_LENGTH + " characters");
        }
        if (Withheld.matches(value)) {
            throw new IllegalArgumentException("a withheld number is no number");
        }
    }

    /** What Twilio's {@code From} says about the caller: nothing for a missing, blank or withheld number. */
    public static Optional<PhoneNumber> of(String from) {
        String address = from == null ? "" : normal(from);
        return address.isEmpty() || Withheld.matches(address)
                ? Optional.empty()
                : Optional.of(new PhoneNumber(address));
    }

    /**
     * A number as it is dialled: without the signs it is written with, an international prefix as a plus sign, and with
     * the plus that a client forgot to encode and that came as a blank. Other addresses stay as they are.
     */
    private static String normal(String from) {
        String written = CONTROL.matcher(from).replaceAll("");
        String plus = UNENCODED_PLUS.matcher(written).matches() ? "+" + written.substring(1) : written;
        String dialled = dialled(plus);
        String address = DIALLED.matcher(dialled).matches() ? dialled.replaceFirst("^00(?=[1-9])", "+") : dialled;
        return Bounds.cut(address.strip(), MAX_LENGTH).strip();
    }

    /** A number, or part of one, without the blanks, slashes and brackets it is written with; any other text as it is. */
    public static String dialled(String written) {
        String dialled = WRITING.matcher(written).replaceAll("");
        return DIALLED.matcher(dialled).matches() ? dialled : written;
    }

    /** The ITU country calling code without its plus sign ({@code 49}); nothing where the address is not E.164. */
    public Optional<String> countryCode() {
        return E164.matcher(value).matches() ? CountryCodes.prefixOf(value.substring(1)) : Optional.empty();
    }

    /** The country code and the last two digits; of other addresses only the scheme. */
    public String masked() {
        return countryCode()
                .map(code -> "+" + code + "•••" + value.substring(value.length() - SHOWN_DIGITS))
                .orElseGet(() -> value.substring(0, value.indexOf(':') + 1) + "•••");
    }

    @Override
    public String toString() {
        return masked();
    }
}
