package io.liza.order;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes (HMAC-SHA-256) of the telephone number and the postcode that the shop has for an order, so that a caller
 * can be compared with them, and neither is stored. Without the key, nobody can find them by trying all numbers.
 *
 * <p>A number is hashed by its last nine digits, which are the same in every spelling. Equal numbers have equal hashes,
 * so that an erasure finds all orders of a number. A postcode is hashed by its digits together with the order number, so
 * that equal postcodes have different hashes.
 */
public final class OrderHashes {

    /** A caller could guess a postcode with fewer digits. */
    public static final int MIN_POSTCODE_DIGITS = 4;

    public static final int MAX_POSTCODE_DIGITS = 10;

    private static final int MIN_KEY_LENGTH = 32;
    private static final int COMPARED_DIGITS = 9;
    private static final int MIN_PHONE_DIGITS = 6;
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    /** The last four digits of a ZIP+4 code are seldom known. */
    private static final Pattern ZIP_PLUS_4 = Pattern.compile("(\\d{5})-\\d{4}");

    private final List<SecretKeySpec> keys;

    /**
     * @param keys the current key, and the previous one during a rotation; each of {@value #MIN_KEY_LENGTH} characters or
     *     more
     * @throws IllegalArgumentException if there is no key, or a key is too short
     */
    public OrderHashes(List<String> keys) {
        if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length() < MIN_KEY_LENGTH)) {
            throw new IllegalArgumentException(
                    "LIZA_HASH_KEY needs one or two keys of " + MIN_KEY_LENGTH + " characters or more");
        }
        this.keys = keys.stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /**
     * @param configured the keys of {@code LIZA_HASH_KEY}; blanks around them, and blank ones, are ignored
     * @return empty without a key
     * @throws IllegalArgumentException if a key is too short
     */
    public static Optional<OrderHashes> ofSetting(Optional<List<String>> configured) {
        return configured
                .map(keys -> keys.stream()
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList())
                .filter(keys -> !keys.isEmpty())
                .map(OrderHashes::new);
    }

    /** Empty if the text has too few digits for a telephone number. */
    public Optional<String> phone(String number) {
        return phoneDigits(number).map(digits -> hash(keys.get(0), "phone:" + digits));
    }

    /** The hash with each key, to find all orders of a number. */
    public List<String> phoneWithEachKey(String number) {
        return phoneDigits(number).stream()
                .flatMap(digits -> keys.stream().map(key -> hash(key, "phone:" + digits)))
                .toList();
    }

    public boolean isPhone(String number, String hash) {
        return hash != null && phoneWithEachKey(number).stream().anyMatch(own -> equal(own, hash));
    }

    /** Empty if the postcode has fewer or more digits than callers can enter. */
    public Optional<String> postcode(OrderNumber order, String postcode) {
        return postcodeDigits(postcode).map(digits -> hash(keys.get(0), postcodeText(order, digits)));
    }

    public boolean isPostcode(OrderNumber order, String entered, String hash) {
        return hash != null
                && postcodeDigits(entered).stream()
                        .flatMap(digits -> keys.stream().map(key -> hash(key, postcodeText(order, digits))))
                        .anyMatch(own -> equal(own, hash));
    }

    private static String postcodeText(OrderNumber order, String digits) {
        return "postcode:" + order.digits() + ":" + digits;
    }

    private static Optional<String> phoneDigits(String number) {
        String digits = NO_DIGIT.matcher(number).replaceAll("");
        return digits.length() < MIN_PHONE_DIGITS
                ? Optional.empty()
                : Optional.of(digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS)));
    }

    private static Optional<String> postcodeDigits(String postcode) {
        Matcher zip = ZIP_PLUS_4.matcher(postcode.strip());
        String digits =
                NO_DIGIT.matcher(zip.matches() ? zip.group(1) : postcode).replaceAll("");
        return Optional.of(digits)
                .filter(text -> text.length() >= MIN_POSTCODE_DIGITS && text.length() <= MAX_POSTCODE_DIGITS);
    }

    private static String hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
