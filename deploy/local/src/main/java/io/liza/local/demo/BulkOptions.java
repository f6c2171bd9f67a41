package io.liza.local.demo;

import io.liza.local.demo.bulk.CallPublisher;
import io.liza.local.demo.bulk.GeneratedCalls;
import io.liza.local.kafka.Kafka;
import io.liza.local.process.DataFolderOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code liza demo --bulk}: so many calls that nobody wants to wait for the telephone. */
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
                    "Over how many days back from now --bulk spreads them (default: ${DEFAULT-VALUE}). Calls older"
                            + " than LIZA_RETENTION_CALLS become anonymous within the hour.")
    int days;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            defaultValue = "${env:LIZA_TIME_ZONE:-Europe/Berlin}",
            description = "Whose working day --bulk spreads them over, as LIZA_TIME_ZONE of the admin-service (default:"
                    + " ${DEFAULT-VALUE}).")
    private ZoneId zone;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Where --bulk publishes (default: KAFKA_BOOTSTRAP_SERVERS, else the broker of a running"
                    + " `./liza up`).")
    private String kafka = System.getenv("KAFKA_BOOTSTRAP_SERVERS");

    @Mixin
    private DataFolderOption data;

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
