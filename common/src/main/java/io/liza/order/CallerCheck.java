package io.liza.order;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Data to find out whether a caller placed the order. Every field is null if there is none.
 *
 * @param phoneHash {@link OrderHashes} of the shop's telephone number for the order
 * @param postcodeHash {@link OrderHashes} of the delivery address's postcode
 * @param lockedUntil until then nobody is told anything about the order, because of too many failed verifications
 */
public record CallerCheck(String phoneHash, String postcodeHash, Instant lockedUntil) {

    public static final CallerCheck NONE = new CallerCheck(null, null, null);

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a hash is malformed */
    public CallerCheck {
        check("phoneHash", phoneHash);
        check("postcodeHash", postcodeHash);
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    private static void check(String name, String hash) {
        if (hash != null && !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException(name + " is 64 hexadecimal digits");
        }
    }
}
