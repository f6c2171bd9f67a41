package io.liza.checks.image;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Debian with a Java runtime, made from the distribution's own packages, since not every machine reaches a registry
 * of images. It takes a minute, so it is kept: in {@code LIZA_IMAGE_CACHE}, or the user's cache folder.
 */
final class BaseImage {
    private static final String SUITE = "bookworm";

    private BaseImage() {}

    static Path archive() throws IOException, InterruptedException {
        Path folder = Optional.ofNullable(System.getenv("LIZA_IMAGE_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "liza"));
        Path archive = folder.resolve("base-" + SUITE + ".tar");
        if (!Files.exists(archive)) {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "base", ".unfinished");
            Path root = Files.createTempDirectory(folder, "root");
            try {
                make(root, unfinished);
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
                delete(root);
            }
        }
        return archive;
    }

    private static void make(Path root, Path archive) throws IOException, InterruptedException {
        Path log = Path.of("target", "debootstrap.log");
        int code = run(
                log,
                "debootstrap",
                "--variant=minbase",
                "--include=openjdk-17-jre-headless,ca-certificates",
                SUITE,
                root.toString());
        if (code != 0) {
            abort("the images are not tested: debootstrap could not make a base for them; " + log.toAbsolutePath()
                    + " says why");
        }
        // Temporary folders are private; the root of an image must be open to the user that the service runs as.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        code = run(
                log,
                "tar",
                "--directory=" + root,
                "--exclude=./var/cache/apt",
                "--exclude=./var/lib/apt/lists/*",
                "--exclude=./usr/share/doc",
                "--exclude=./usr/share/man",
                "--create",
                "--file=" + archive,
                ".");
        if (code != 0) {
            throw new IOException("the base of the images could not be packed: " + Podman.read(log));
        }
    }

    private static int run(Path log, String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
