package io.liza.local.operator;

import io.liza.local.process.CliException;
import io.liza.local.process.DataFolderOption;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code liza dead-letters}: the program {@code operator} of the admin-service, for the Kafka of {@code liza up}. */
@Command(
        name = "dead-letters",
        description = "Lists, shows, sends again and discards the records that could not be stored.",
        footer = {
            "",
            "On a server: docker compose run --rm operator dead-letters list,",
            "or kubectl exec on the pod of the component operator (deploy/OPERATIONS.md)."
        })
public final class DeadLettersCommand implements Callable<Integer> {

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
        var all = Stream.concat(Stream.of("dead-letters"), arguments.stream()).toList();
        return OperatorProgram.run(Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port), all);
    }
}
