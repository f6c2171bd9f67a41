package io.liza.local.postgres;

import io.liza.local.process.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * As whom Postgres runs: it refuses to be root. Root therefore hands it over, in the first way that works here; the
 * system property {@code liza.postgres.account} names one to insist on.
 */
enum Account {
    /** We are not root: as we are. */
    OURSELVES(false),
    /** In a user namespace of its own, where it sees itself as nobody and is root's to the files. */
    NAMESPACE(false, "unshare", "-U"),
    /** As nobody, who may pass through root's folders. */
    CAPABILITY(
            true,
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override"),
    /** As nobody, where the folders are open to all. */
    NOBODY(true, "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private static final int NOBODY_ID = 65_534;

    private final boolean nobody;
    private final List<String> prefix;

    Account(boolean nobody, String... prefix) {
        this.nobody = nobody;
        this.prefix = List.of(prefix);
    }

    static Account forThisMachine() {
        if (!isRoot()) {
            return OURSELVES;
        }
        String wanted = System.getProperty("liza.postgres.account");
        return Stream.of(NAMESPACE, CAPABILITY, NOBODY)
                .filter(account -> wanted == null || wanted.equals(account.name()))
                .filter(account -> account.can("true"))
                .findFirst()
                .orElseThrow(() -> new CannotStart("Postgres refuses to run as root, and neither `unshare -U` nor"
                        + " `setpriv` works here. Start Liza as an ordinary user, or set DATABASE_URL."));
    }

    /** The same command, as this account. */
    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives a folder with all that is in it to the account; quick where it already has it. */
    void own(Path folder) {
        if (this == OURSELVES) {
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

    /** Fails with a sentence if this account cannot get there. ({@code test -r} would not know of capabilities.) */
    void mustReach(Path path) {
        if (!can("ls", path.toString())) {
            throw new CannotStart("Postgres has to run as an unprivileged user here, who cannot reach " + path
                    + ". Keep Liza and its data in folders open to all, start it as an ordinary user, or set"
                    + " DATABASE_URL.");
        }
    }

    /** Asked of the system: Java takes a user without an entry among the users for root. */
    private static boolean isRoot() {
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
