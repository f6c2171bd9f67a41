package io.liza.admin.operator.audit;

import java.util.Optional;

/**
 * An entry as it stands in the database.
 *
 * @param seal 0 for none yet
 * @param facts its columns as JSON, with the digest of its details in their place
 * @param details before and after as JSON; null where they were erased
 * @param digest hexadecimal
 */
record Entry(long id, int seal, String facts, String details, String digest, byte[] hash) {

    /** Says what is wrong with it, without regard to its seal. */
    Optional<String> fault() {
        if (details != null && !Sha256.hex(Sha256.of(details)).equals(digest)) {
            return Optional.of("before or after of entry " + id + " was changed");
        }
        return Sha256.isOf(hash, facts) ? Optional.empty() : Optional.of("entry " + id + " was changed");
    }

    boolean isErased() {
        return details == null;
    }
}
