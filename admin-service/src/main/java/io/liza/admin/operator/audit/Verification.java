package io.liza.admin.operator.audit;

import java.security.MessageDigest;
import java.util.Optional;

/**
 * Recomputes the hash of each entry and of each seal, and compares it with the stored one. Seals come in their order, each
 * followed by its entries in the order of their numbers; entries without a seal come last.
 */
public final class Verification {
    private long entries;
    private long erased;
    private long unsealed;
    private Seal seal;
    private MessageDigest digest;
    private int found;

    /** The next seal. */
    Optional<String> begin(Seal next) {
        int expected = seal == null ? 1 : seal.id() + 1;
        if (next.id() != expected) {
            return Optional.of("seal " + expected + " is missing");
        }
        digest = Sha256.start();
        if (seal != null) {
            digest.update(seal.hash());
        }
        digest.update(Sha256.bytes(next.facts()));
        seal = next;
        found = 0;
        return Optional.empty();
    }

    /** An entry of the seal that began last. */
    Optional<String> sealed(Entry entry) {
        digest.update(entry.hash());
        found++;
        return add(entry);
    }

    /** The seal that began last has no more entries. */
    Optional<String> end() {
        if (found != seal.entries()) {
            return Optional.of(seal.name() + " was made of " + seal.entries() + " entries and has " + found);
        }
        return MessageDigest.isEqual(digest.digest(), seal.hash())
                ? Optional.empty()
                : Optional.of(seal.name() + " or one of its entries is not what was sealed");
    }

    /** An entry that no seal of the above has. */
    Optional<String> remaining(Entry entry) {
        unsealed++;
        return entry.seal() == 0
                ? add(entry)
                : Optional.of("seal " + entry.seal() + " of entry " + entry.id() + " is missing");
    }

    private Optional<String> add(Entry entry) {
        entries++;
        erased += entry.isErased() ? 1 : 0;
        return entry.fault();
    }

    /** For the terminal, if nothing was wrong. */
    public String summary() {
        return "The audit trail is whole: " + entries + " entries"
                + (erased == 0 ? "" : ", of " + erased + " the details were erased")
                + (unsealed == 0 ? "" : ", " + unsealed + " not sealed yet")
                + (seal == null ? "." : ".\nIts head is " + seal.head());
    }
}
