package io.liza.caller;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number or address of a caller: an E.164 number such as {@code +4915112345678} if the network sends one, else the address
 * as Twilio gave it ({@code client:NAME}, {@code sip:…}, digits without a country), at most {@value #MAX_LENGTH}
 * characters. {@link #toString()} is masked, so that no log holds a number by accident; {@link #value()} is the number.
 */
public record PhoneNumber(@JsonValue String value) {

    /** The longest address Twilio sends. */
    public static final int MAX_LENGTH = 255;

    /** The blank that an unencoded plus sign in a form turns into. */
    private static final Pattern UNENCODED_PLUS = Pattern.compile(" [1-9]\\d{6,14}");

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;
    private static final int SHOWN_DIGITS = 2;

    /** @throws IllegalArgumentException if the address is blank, too long or withheld (see {@link WithheldNumber}) */
    public PhoneNumber {
        if (value == null || value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a phone number has 1 to " + MAX_LENGTH + " characters");
        }
        if (isPlaceholder(value)) {
            throw new IllegalArgumentException("a withheld number is no number");
        }
    }

    /**
     * Twilio's {@code From} in its canonical spelling: the number itself if the address holds one
     * ({@code whatsapp:+49…}, {@code tel:+49…}, {@code sip:+49…@host}), so that one number is one person. Empty for a
     * missing, blank, withheld or impossible number.
     */
    public static Optional<PhoneNumber> of(String from) {
        if (from == null) {
            return Optional.empty();
        }
        String written = UNENCODED_PLUS.matcher(from).matches() ? "+" + from.substring(1) : from;
        return possible(written)
                // The canonical spelling must be stable.
                .filter(canonical -> canonical.equals(written)
                        || possible(canonical).filter(canonical::equals).isPresent())
                .map(PhoneNumber::new);
    }

    /** From an event; null for a value that older versions accepted although it is no possible number. */
    @JsonCreator
    public static PhoneNumber ofEvent(String value) {
        return of(value).orElse(null);
    }

    /** Whether the address stands for callers whose number is unknown. */
    public static boolean isPlaceholder(String address) {
        return WithheldNumber.matches(CallerAddress.read(address));
    }

    /** The ITU country calling code without its plus sign ({@code 49}); empty if the address holds no E.164 number. */
    public Optional<String> countryCode() {
        return number(CallerAddress.read(value)).flatMap(NumberingPlan::countryCode);
    }

    /** Shows the scheme, and of an E.164 number the country code and the last two digits. */
    public String masked() {
        CallerAddress address = CallerAddress.read(value);
        String scheme = address.scheme().isEmpty() ? "" : address.scheme() + ":";
        Optional<String> number = number(address);
        String country = number.flatMap(NumberingPlan::countryCode)
                .map(code -> "+" + code)
                .orElse("");
        return scheme + country + "•••" + (country.isEmpty() ? "" : end(number.orElseThrow()));
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Optional<String> number(CallerAddress address) {
        return address.number().map(WrittenNumber::canonical);
    }

    private static String end(String number) {
        return number.substring(number.length() - SHOWN_DIGITS);
    }

    /** The canonical spelling of a possible address. */
    private static Optional<String> possible(String text) {
        CallerAddress address = CallerAddress.read(text);
        return Optional.of(address.canonical())
                .filter(canonical ->
                        !WithheldNumber.matches(address) && (!address.isNumber() || isPossible(canonical)));
    }

    /** A number must have a length that its country uses, or could have one if its country were known. */
    private static boolean isPossible(String number) {
        if (number.startsWith("+")) {
            return NumberingPlan.isPossible(number);
        }
        int digits = number.replaceFirst("^0+", "").length();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }
}
