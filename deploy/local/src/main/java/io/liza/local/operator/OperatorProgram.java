package io.liza.local.operator;

import io.liza.local.process.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program {@code /liza/operator} of the admin-service's image, as it was built here. */
public final class OperatorProgram {

    private static final String MAIN_CLASS = "io.liza.admin.operator.OperatorCommands";

    private OperatorProgram() {}

    /** Runs it in this terminal, and returns its exit code. */
    static int run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        return of(environment, arguments).inheritIO().start().waitFor();
    }

    /**
     * @param environment the variables that name Kafka or the database
     * @param arguments such as {@code dead-letters list} or {@code offsets}
     */
    public static ProcessBuilder of(Map<String, String> environment, List<String> arguments) {
        Path service = Installation.repository().resolve("admin-service/target/quarkus-app");
        String classPath = String.join(
                File.pathSeparator,
                service.resolve("app") + "/*",
                service.resolve("lib/main") + "/*",
                service.resolve("lib/boot") + "/*");
        var command = new ArrayList<>(List.of(Installation.java(), "-cp", classPath, MAIN_CLASS));
        command.addAll(arguments);
        var process = new ProcessBuilder(command);
        process.environment().putAll(environment);
        return process;
    }
}
