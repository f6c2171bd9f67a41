package io.liza.local.postgres;

import io.liza.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/** The data of one Postgres with the database {@code liza}, made where there are none. */
record Cluster(Path binaries, Account account, Path folder) {
    static final String USER = "liza";
    static final String DATABASE = "liza";

    String program(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    Path data() {
        return folder.resolve("data");
    }

    String password() {
        try {
            return Files.readString(passwordFile()).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("the password of the database is gone: " + passwordFile(), e);
        }
    }

    /** Made under another name and renamed when complete, so that a kill in the middle does no harm. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(data())) {
                Path fresh = folder.resolve("data.new");
                Folders.delete(fresh);
                Files.createDirectory(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                writePassword();
                initialise(fresh);
                Folders.moveUnlessThere(fresh, data());
            }
            account.own(folder);
            account.mustReach(Path.of(program("postgres")));
            account.mustReach(data());
        } catch (IOException e) {
            throw new UncheckedIOException("no database could be made in " + folder, e);
        }
    }

    private void initialise(Path fresh) throws IOException {
        String data = fresh.toString();
        account.own(fresh);
        account.own(passwordFile());
        account.mustReach(Path.of(program("initdb")));
        account.mustReach(fresh);
        run(
                "",
                program("initdb"),
                "-D",
                data,
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                passwordFile().toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        run(
                "CREATE DATABASE " + DATABASE + "\n",
                program("postgres"),
                "--single",
                "-D",
                data,
                "-c",
                "fsync=off",
                "postgres");
        run("", program("initdb"), "-D", data, "--sync-only");
    }

    private void run(String input, String... command) throws IOException {
        Process process = new ProcessBuilder(account.command(List.of(command)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("The database could not be made in " + folder + ": " + output);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while making the database.", e);
        }
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private void writePassword() throws IOException {
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(secret) + "\n");
    }
}
