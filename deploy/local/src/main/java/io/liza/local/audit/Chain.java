package io.liza.local.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The chain of the audit trail, computed anew link by link: numbers without gaps, each hash the SHA-256 of the one before
 * and of its own row. What the database says about itself is not believed.
 */
final class Chain {
    private long count;
    private long emptied;
    private byte[] last = {};

    /**
     * Takes the next entry.
     *
     * @param facts the row's columns as JSON, with the digest of its details in their place
     * @param details before and after as JSON; null where they were emptied
     * @return what is wrong with it; nothing if it continues the chain
     */
    Optional<String> add(long id, String facts, String details, String digest, byte[] hash) {
        if (id != count + 1) {
            return Optional.of("entry " + (count + 1) + " is missing: " + id + " follows " + count);
        }
        boolean isEmptied = details == null;
        if (!isEmptied
                && !HexFormat.of()
                        .formatHex(sha256(details.getBytes(StandardCharsets.UTF_8)))
                        .equals(digest)) {
            return Optional.of("before or after of entry " + id + " was changed");
        }
        if (!MessageDigest.isEqual(sha256(last, facts.getBytes(StandardCharsets.UTF_8)), hash)) {
            return Optional.of("entry " + id + " was changed, or is not the one that was written after " + count);
        }
        count = id;
        emptied += isEmptied ? 1 : 0;
        last = hash;
        return Optional.empty();
    }

    long count() {
        return count;
    }

    /** Entries whose before and after were erased, which the chain allows and shows. */
    long emptied() {
        return emptied;
    }

    /** {@code 42:9f86d0…}: number and hash of the last entry, to be kept elsewhere and compared some day. */
    String head() {
        return count + ":" + HexFormat.of().formatHex(last);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
