package io.liza.bench.calls;

import io.liza.bench.system.BenchSystem;
import io.liza.bench.system.StoredEvents;
import io.liza.local.process.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures one replica of each service on this machine; deploy/CAPACITY.md uses the figures. */
@Command(
        name = "calls",
        description = {
            "Measures webhooks per second, bytes per call, and the memory of order statuses.",
            "Starts its own Kafka, Postgres and services on this machine, takes two to four minutes, and ends them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every acknowledged event was stored", "1:an acknowledged event was lost", "2:a wrong option"
        })
public final class CallsCommand implements Callable<Integer> {
    private static final Duration WARM_UP = Duration.ofSeconds(25);
    private static final int LONGEST_SECONDS = 20;
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_STATUSES = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            split = ",",
            defaultValue = "1,8,32,128",
            description = "Degrees of parallelism, each up to 256 (default: ${DEFAULT-VALUE}).")
    private List<Integer> atOnce;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "8",
            description = "Seconds for each degree, 1 to 20 (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--statuses",
            paramLabel = "N",
            split = ",",
            defaultValue = "200000,1000000",
            description =
                    "Numbers of order statuses to hold, ascending, each up to 1000000 (default: ${DEFAULT-VALUE}).")
    private List<Integer> statuses;

    @Override
    public Integer call() {
        mustBeWithin("--seconds", seconds, LONGEST_SECONDS);
        atOnce.forEach(each -> mustBeWithin("--at-once", each, MOST_AT_ONCE));
        statuses.forEach(each -> mustBeWithin("--statuses", each, MOST_STATUSES));
        Path folder = Installation.repository().resolve("deploy/bench/target/calls");
        System.out.printf(
                "%d cores, Java %s; Kafka, Postgres, services and load on this machine%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
        try (BenchSystem system = BenchSystem.open(folder, false)) {
            boolean whole = calls(system);
            memory(system);
            return whole ? 0 : 1;
        }
    }

    /** The admin-service does not run while callers are answered, so that neither disturbs the other. */
    private boolean calls(BenchSystem system) {
        CallLoad load = new CallLoad(system);
        load.warmUp(WARM_UP);
        System.out.println(LoadResult.HEADER);
        for (int each : atOnce) {
            System.out.println(load.measure(each, Duration.ofSeconds(seconds)));
        }
        system.stopVoice();
        long stored = StoredEvents.store(system, load.events());
        System.out.printf("%n%d events acknowledged, %d stored%n", load.events(), stored);
        System.out.println(StorageSize.of(system, load.events(), load.calls()));
        return stored == load.events();
    }

    private void memory(BenchSystem system) {
        var view = new StatusMemory(system);
        System.out.println(StatusMemory.HEADER);
        System.out.println(view.measure(0));
        statuses.forEach(each -> System.out.println(view.measure(each)));
    }

    private void mustBeWithin(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(
                    spec.commandLine(), name + " is " + value + ", but must be 1 to " + most + ".");
        }
    }
}
