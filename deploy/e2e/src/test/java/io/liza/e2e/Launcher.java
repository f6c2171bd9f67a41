package io.liza.e2e;

import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./liza}, without the script, which would build again what this build has just built. */
public final class Launcher {

    private static final Path FOLDER = Path.of("target");

    private Launcher() {}

    /** Starts a command that ends with the tests at the latest; what it prints goes to the log. */
    public static Process start(String log, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Installation.java(), "-jar"));
        command.add(Installation.repository()
                .resolve("deploy/local/target/local.jar")
                .toString());
        command.addAll(List.of(arguments));
        Files.createDirectories(FOLDER);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve(log).toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("DATABASE_URL", "KAFKA_BOOTSTRAP_SERVERS", "TWILIO_AUTH_TOKEN"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    /** What a command has printed so far. */
    public static String log(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }
}
