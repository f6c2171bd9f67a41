package io.liza.local.demo;

import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.kafka.Kafka;
import io.liza.local.process.DataFolderOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza demo --bulk}: publishes the events of many calls instead of making them. */
final class BulkOptions {
    static final int MOST_CALLS = 100_000_000;
    static final int MOST_DAYS = 3_650;

    @Option(
            names = "--bulk",
            arity = "0..1",
            fallbackValue = "10000",
            paramLabel = "N",
            description =
                    "Instead of calling, publishes the events of N calls (default: 10000) to Kafka, from where the"
                            + " admin-service takes them like any others.")
    int calls;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "60",
            description =
                    "Number of days before now over which --bulk spreads the calls (default: ${DEFAULT-VALUE}). Older calls"
                            + " than LIZA_RETENTION_CALLS are anonymised within the hour.")
    int days;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "${env:LIZA_TIME_ZONE:-Europe/Berlin}",
            description = "Time zone of the working hours of --bulk, as LIZA_TIME_ZONE of the admin-service (default:"
                    + " ${DEFAULT-VALUE}).")
    private ZoneId zone;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description =
                    "Broker for --bulk (default: KAFKA_BOOTSTRAP_SERVERS, else that of a running" + " `./liza up`).")
    private String kafka = System.getenv("KAFKA_BOOTSTRAP_SERVERS");

    @Mixin
    private DataFolderOption data;

    /** The data folder of {@code ./liza up}. */
    Path folder() {
        return data.folder();
    }

    int publish(long seed) {
        Instant start = Instant.now();
        String servers = kafka == null || kafka.isBlank() ? Kafka.bootstrapServersOf(data.folder()) : kafka.strip();
        try (CallProgress progress = CallProgress.of(calls)) {
            new CallPublisher(servers).publish(new GeneratedCalls(seed, calls, days, start, zone), progress::step);
        }
        System.out.printf(
                "%d calls in %d s%n",
                calls, Duration.between(start, Instant.now()).toSeconds());
        return 0;
    }
}
