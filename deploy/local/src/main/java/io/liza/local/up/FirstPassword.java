package io.liza.local.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file in which the admin-service leaves the generated password of the first account, to be shown once. */
record FirstPassword(Path file) {
    static FirstPassword in(Path folder) {
        return new FirstPassword(folder.resolve("first-password"));
    }

    /** Empty if there were accounts already, or a password was given. */
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
