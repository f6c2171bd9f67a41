package io.liza.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the admin-service leaves the password that it made for the first account, for us to show it this once. */
record FirstPassword(Path file) {
    static FirstPassword in(Path folder) {
        return new FirstPassword(folder.resolve("first-password"));
    }

    /** Nothing where there were accounts already, or a password was given. */
    Optional<String> take() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String password = Files.readString(file);
            Files.delete(file);
            return Optional.of(password);
        } catch (IOException e) {
            throw new UncheckedIOException("the first password could not be read", e);
        }
    }
}
