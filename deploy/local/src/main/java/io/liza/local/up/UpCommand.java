package io.liza.local.up;

import io.liza.local.process.CliException;
import io.liza.local.process.DataFolderOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza up}: the whole of Liza on this machine, until Ctrl-C. */
@Command(
        name = "up",
        description = {
            "Starts Liza on this machine: Postgres, Kafka and both services, on loopback only. Ctrl-C stops them.",
            "A process that ends by itself is started again.",
            "Passes the services' environment variables on. If DATABASE_URL or KAFKA_BOOTSTRAP_SERVERS is set, that"
                    + " server is used instead of a local one."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped by Ctrl-C or SIGTERM once ready",
            "1:could not start, or a process kept ending by itself"
        })
public final class UpCommand implements Callable<Integer> {
    @Mixin
    private DataFolderOption data;

    @Option(names = "--fresh", description = "Deletes the content of the data folder first.")
    private boolean fresh;

    @Option(
            names = "--voice-port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port of the voice-service (default: ${DEFAULT-VALUE}); its metrics are 1000 above.")
    private int voicePort;

    @Option(
            names = "--admin-port",
            defaultValue = "8081",
            paramLabel = "PORT",
            description = "Port of the dashboard (default: ${DEFAULT-VALUE}); its metrics are 1000 above.")
    private int adminPort;

    @Override
    public Integer call() {
        var environment = new Environment(System.getenv());
        var addresses = new ServicePorts(voicePort, adminPort);
        try (DataFolder folder = DataFolder.claim(data.folder(), fresh)) {
            addresses.mustBeFree();
            var progress = new StartProgress(System.out, System.console() != null);
            var stack = new Stack(environment, addresses, folder.path(), progress);
            return new Session(stack, System.out).run(endpoints -> new Welcome(endpoints, environment, folder.path()));
        } catch (CliException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
