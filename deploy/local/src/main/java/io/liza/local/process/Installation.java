package io.liza.local.process;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds our classes and the servers' jars: {@code lib/} stands beside our jar, or beside our classes in a build. */
public final class Installation {
    private Installation() {}

    /** The folder of the servers' jars. */
    public static Path folder() {
        Path folder = home().resolve("lib");
        if (!Files.isDirectory(folder)) {
            throw new CliException(
                    folder + " is missing: build it with `mvn -pl deploy/local package`, and run from there.");
        }
        return folder;
    }

    /** The folder that holds {@code lib/} and what is unpacked from the jars. */
    public static Path home() {
        return ownCode().getParent();
    }

    /** The folder of the whole project. */
    public static Path repository() {
        return home().getParent().getParent().getParent();
    }

    /** Our own code and the servers' jars, for {@code java -cp}. */
    public static String classPath() {
        return ownCode() + File.pathSeparator + folder().resolve("*");
    }

    /** The java program that runs this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path ownCode() {
        try {
            return Path.of(Installation.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own code has no place", e);
        }
    }
}
