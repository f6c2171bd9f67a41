package io.liza.bench.result;

import io.liza.local.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Machine, versions and settings of a measurement. */
final class Environment {
    private static final Pattern JAR = Pattern.compile(
            "(io\\.quarkus\\.quarkus-core|io\\.vertx\\.vertx-core|org\\.apache\\.kafka\\.kafka-clients)-(\\d.*)\\.jar");

    private Environment() {}

    static Map<String, String> machine() {
        var machine = new TreeMap<String, String>();
        machine.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        return machine;
    }

    /** Of Java, and of the libraries that decide. */
    static Map<String, String> versions() {
        var versions = new TreeMap<String, String>();
        versions.put("Java", Runtime.version().toString());
        Path jars = Installation.repository().resolve("voice-service/target/quarkus-app/lib");
        try (var files = Files.walk(jars, 2)) {
            files.map(jar -> JAR.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
