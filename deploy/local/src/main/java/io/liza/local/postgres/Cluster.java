package io.liza.local.postgres;

import io.liza.local.process.CliException;
import io.liza.local.process.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The data folder of a Postgres with the database {@code liza} and its roles; created if missing. */
record Cluster(Programs programs, Path folder) {
    static final String DATABASE = "liza";

    private static final String SUPERUSER = "postgres";

    Path data() {
        return folder.resolve("data");
    }

    /** Password of the role that owns the database. */
    Password owner() {
        return new Password(folder.resolve("password"));
    }

    /** Password of the role that the admin-service logs in as. */
    Password web() {
        return new Password(folder.resolve("web-password"));
    }

    /** Creates the folder under another name and renames it when complete, so that a kill does no harm. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            programs.user().own(folder);
            if (!Files.exists(data())) {
                Path fresh = folder.resolve("data.new");
                Folders.delete(fresh);
                Files.createDirectory(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                owner().make();
                programs.user().own(fresh);
                programs.user().own(owner().file());
                initialise(fresh);
                makeRoles(fresh);
                run("", "initdb", "-D", fresh.toString(), "--sync-only");
                Folders.moveUnlessThere(fresh, data());
            } else if (!web().exists()) {
                throw new CliException("The database in " + folder + " is of an earlier Liza, which this version cannot"
                        + " migrate. Start anew with `./liza up --fresh`, which deletes it.");
            }
            programs.user().own(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no database could be made in " + folder, e);
        }
    }

    private void initialise(Path fresh) throws IOException {
        run(
                "",
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile",
                owner().file().toString(),
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-sync");
        execute("create database " + DATABASE + ";", fresh, "postgres");
    }

    /** Writes the password last: while its file is missing, the roles are made again. */
    private void makeRoles(Path data) throws IOException {
        String password = Password.generate();
        execute(Roles.sql(owner().read(), password), data, DATABASE);
        web().keep(password);
    }

    /** Runs SQL as the superuser in Postgres' single-user mode, since that role has no password. */
    void execute(String sql, Path data, String database) throws IOException {
        run(
                sql + "\n\n",
                "postgres",
                "--single",
                "-j",
                "-D",
                data.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "log_checkpoints=off",
                database);
    }

    private void run(String input, String program, String... arguments) throws IOException {
        Process process = new ProcessBuilder(programs.command(program, List.of(arguments)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new CliException("The database could not be made in " + folder + ": " + output);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CliException("Interrupted while making the database.", e);
        }
    }
}
