package io.liza.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user that Postgres runs as: it refuses to run as root. The system property
 * {@code liza.postgres.run-as} forces one of these ways.
 */
enum RunAs {
    /** As the user who started Liza, who is not root. */
    CURRENT_USER(false),
    /** In a user namespace without a mapping: Postgres sees itself as nobody, while the file system sees root. */
    NAMESPACE(false, "unshare", "-U"),
    /** As nobody with the capability to read and write all files; access(2), which Postgres calls, respects it too. */
    CAPABILITY(
            true,
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            "--securebits=+no_setuid_fixup"),
    /** As nobody, in folders that everybody can enter. */
    NOBODY(true, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final int NOBODY_ID = 65_534;

    private final boolean nobody;
    private final List<String> prefix;

    RunAs(boolean nobody, String... prefix) {
        this.nobody = nobody;
        this.prefix = List.of(prefix);
    }

    /** In order of preference. */
    static List<RunAs> ways() {
        String wanted = System.getProperty("liza.postgres.run-as");
        return Stream.of(values())
                .filter(way -> wanted == null || wanted.equals(way.name()))
                .toList();
    }

    /**
     * Says why this user cannot run these programs on data in this folder; empty if it can.
     */
    Optional<String> obstacle(Path programs, Path folder) {
        if (isRoot() == (this == CURRENT_USER)) {
            return Optional.of(
                    isRoot() ? "Postgres refuses to run as root" : "only root needs to become somebody else");
        }
        if (!can("true")) {
            return Optional.of("`" + String.join(" ", prefix) + "` does not work on this machine");
        }
        Path server = programs.resolve("bin").resolve("postgres");
        if (!can("test", "-r", server.toString())) {
            return Optional.of("it cannot read " + server);
        }
        if (!can(server.toString(), "--version")) {
            return Optional.of("it cannot run " + server);
        }
        return can("ls", folder.toString()) ? Optional.empty() : Optional.of("it cannot enter " + folder);
    }

    /** The command that runs another one as this user. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Makes the user owner of a folder and its content; fast if that is done already. */
    void own(Path folder) {
        if (this == CURRENT_USER) {
            return;
        }
        int owner = nobody ? NOBODY_ID : 0;
        try (Stream<Path> tree = Files.walk(folder)) {
            if (!Files.getAttribute(folder, "unix:uid").equals(owner)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.setAttribute(path, "unix:uid", owner);
                    Files.setAttribute(path, "unix:gid", owner);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + folder + " to the user with the id " + owner, e);
        }
    }

    /** Asks the system, since Java takes a user without an entry in the password file for root. */
    static boolean isRoot() {
        try {
            Process id = new ProcessBuilder("id", "-u").start();
            return new String(id.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .equals("0");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot ask the system who we are", e);
        }
    }

    private boolean can(String... command) {
        try {
            Process process = new ProcessBuilder(command(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
