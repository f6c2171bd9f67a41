package io.liza.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The password of a database role, in a file that only its owner reads. */
record Password(Path file) {

    /** Hexadecimal digits, which need no escaping in addresses and SQL. */
    static String generate() {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void make() throws IOException {
        keep(generate());
    }

    void keep(String password) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
    }

    String read() {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the database is gone: " + file, e);
        }
    }
}
