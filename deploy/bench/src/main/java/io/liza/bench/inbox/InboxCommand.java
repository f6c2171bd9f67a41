package io.liza.bench.inbox;

import io.liza.bench.result.MeasuredServer;
import io.liza.bench.result.ResultFile;
import io.liza.bench.result.Row;
import io.liza.bench.result.Row.Comparison;
import io.liza.bench.result.Row.Goal;
import io.liza.bench.result.Spread;
import io.liza.bench.system.BenchDatabase;
import io.liza.bench.system.BenchSystem;
import io.liza.bench.system.Metrics;
import io.liza.bench.system.StoredEvents;
import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.process.Installation;
import io.liza.local.service.Service;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast waiting events are stored, beside {@code COPY} of the same rows in the same run. */
@Command(
        name = "inbox",
        description = {
            "Measures events from Kafka into Postgres, with all projections, beside COPY of the same conversation rows.",
            "Starts its own Kafka, Postgres and admin-service on this machine, takes two minutes, and ends them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, whether the goal is met or not",
            "1:an acknowledged event was lost",
            "2:a wrong option"
        })
public final class InboxCommand implements Callable<Integer> {
    private static final Path FOLDER = Installation.repository().resolve("deploy/bench/target/inbox");
    private static final long SEED = 4711;
    private static final int DAYS = 90;
    private static final int ROUNDS = 6;
    /** The first third of the events is not measured, because the code is not compiled yet. */
    private static final double WARM_UP = 1.0 / 3;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "120000",
            description = "Number of calls of about five events (default: ${DEFAULT-VALUE}).")
    private int calls;

    @Mixin
    private ResultFile result;

    private final List<Round> copied = new ArrayList<>();
    private final List<Round> stored = new ArrayList<>();

    @Override
    public Integer call() {
        try (BenchSystem system = BenchSystem.open(FOLDER, false)) {
            int expected = new CallPublisher(system.bootstrapServers())
                    .fill(new GeneratedCalls(SEED, calls, DAYS, Instant.now(), ZoneOffset.UTC));
            Service admin =
                    system.startAdmin(Map.of("LIZA_RETENTION_CALLS", "3650d", "LIZA_RETENTION_ORDERS", "3650d"));
            try (var database = system.database()) {
                measure(system, admin, database, expected);
                Metrics metrics = Metrics.of(admin);
                double batch = metrics.sum("liza_inbox_batch_size_sum") / metrics.sum("liza_inbox_batch_size_count");
                var settings = Map.of(
                        "events", Integer.toString(expected),
                        "rounds", Integer.toString(ROUNDS),
                        "Postgres", database.first("show server_version").orElseThrow());
                result.publish("inbox", settings, rows(batch));
                return database.events() == expected ? 0 : 1;
            }
        }
    }

    /** The admin-service is frozen while {@code COPY} writes what it has stored, so neither disturbs the other. */
    private void measure(BenchSystem system, Service admin, BenchDatabase database, int expected) {
        var events = new StoredEvents(admin);
        var liza = new MeasuredServer(Row.LIZA, admin.url(), admin.pid());
        var postgres = new MeasuredServer("Postgres", null, system.postgresPid());
        var copy = new CopyBaseline(database);
        events.await(expected * WARM_UP);
        admin.freeze();
        copy.read();
        copy.write();
        for (int left = ROUNDS; left > 0; left--) {
            admin.thaw();
            double first = events.count();
            double goal = first + (expected - first) / left;
            stored.add(Round.of(liza, postgres, database, () -> events.await(goal) - first));
            admin.freeze();
            copy.read();
            copied.add(Round.of(postgres, postgres, database, copy::write));
        }
        admin.thaw();
    }

    private List<Row> rows(double batch) {
        return List.of(
                row("events a second", Round::perSecond, Goal.atLeast(0.2)),
                row("CPU of Postgres for an event, µs", Round::postgresMicros, null),
                row("write-ahead log of an event, bytes", Round::wal, null),
                Row.alone(
                        "CPU of the service for an event, µs",
                        Spread.of(stored.stream().map(Round::writerMicros).toList()),
                        null),
                Row.alone("events in a batch", Spread.of(List.of(batch)), null));
    }

    private Row row(String what, ToDoubleFunction<Round> value, Goal goal) {
        List<Map<String, Double>> rounds = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            rounds.add(Map.of(
                    CopyBaseline.NAME, value.applyAsDouble(copied.get(i)),
                    Row.LIZA, value.applyAsDouble(stored.get(i))));
        }
        return Row.of(what, rounds, CopyBaseline.NAME, Comparison.RATIO, goal);
    }
}
