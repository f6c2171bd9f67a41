package io.liza.admin.operator.audit;

/**
 * A seal as it stands in the database: a hash over the seal before, its own facts and the hashes of its entries.
 *
 * @param facts its columns as JSON, without the hash
 */
record Seal(int id, long firstEntry, long lastEntry, int entries, String facts, byte[] hash) {

    /** {@code 42:9f86d0…}: number of its last entry, and its hash; to be kept elsewhere and compared some day. */
    String head() {
        return lastEntry + ":" + Sha256.hex(hash);
    }

    /** {@code seal 7 (entries 40 to 42)}. */
    String name() {
        return "seal " + id + " (entries " + firstEntry + " to " + lastEntry + ")";
    }
}
