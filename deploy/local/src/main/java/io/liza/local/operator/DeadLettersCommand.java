package io.liza.local.operator;

import io.liza.local.process.CliException;
import io.liza.local.process.DataFolderOption;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code liza dead-letters}: the program {@code operator} of the admin-service, for the Kafka of {@code liza up}. */
@Command(
        name = "dead-letters",
        description = "Lists, shows, sends again and discards the records that could not be stored.",
        footer = {
            "",
            "On a server: docker compose exec admin-service /liza/operator dead-letters list,",
            "or kubectl exec on the pod of the component operator (deploy/OPERATIONS.md)."
        })
public final class DeadLettersCommand implements Callable<Integer> {

    private static final String PROGRAM = "io.liza.admin.operator.OperatorCommands";

    @Mixin
    private DataFolderOption data;

    @Parameters(
            arity = "1..*",
            paramLabel = "list|show N|replay [N…]|discard N",
            description = "N is a record's number.")
    private List<String> arguments;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int port = Ports.lastOf(data.folder(), "kafka")
                .filter(Ports::answers)
                .orElseThrow(() -> new CliException("No Kafka runs on " + data.folder() + ". Start `./liza up`."));
        Path service = Installation.repository().resolve("admin-service/target/quarkus-app");
        String classPath = String.join(
                File.pathSeparator,
                service.resolve("app") + "/*",
                service.resolve("lib/main") + "/*",
                service.resolve("lib/boot") + "/*");
        var command = new ArrayList<>(List.of(Installation.java(), "-cp", classPath, PROGRAM, "dead-letters"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).inheritIO();
        process.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
        return process.start().waitFor();
    }
}
