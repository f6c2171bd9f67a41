package io.liza.e2e;

import io.liza.local.process.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs {@code ./liza} without its script, which would build again. */
public final class Launcher {

    private static final Path FOLDER = Path.of("target");

    private Launcher() {}

    /** Starts a command, which ends with the tests at the latest; its output goes to the log. */
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

    /** The output of a command so far. */
    public static String log(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }
}
