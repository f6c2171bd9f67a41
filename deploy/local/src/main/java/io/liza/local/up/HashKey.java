package io.liza.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The key for hashes of telephone numbers and postcodes, for a stack without {@code LIZA_HASH_KEY}: generated at the first
 * start, and kept in a file that only its owner can read.
 */
final class HashKey {
    private static final int BYTES = 32;

    private final Path file;

    /** @param folder of the stack's data */
    HashKey(Path folder) {
        file = folder.resolve("hash-key");
    }

    synchronized String value() {
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Path complete = Files.createTempFile(file.getParent(), "hash-key", null);
                Files.writeString(complete, HexFormat.of().formatHex(key));
                Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key for hashes cannot be read or written", e);
        }
    }
}
