package io.liza.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The broker's settings: one node that is broker and controller, small, on loopback, and quick to come back. */
record BrokerSettings(int port, int controllerPort) {
    /** Relative to the broker's working folder, because Kafka splits this setting at commas. */
    static final String STORAGE = "kafka";

    private static final String PROPERTIES =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            controller.listener.names=CONTROLLER
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            log.dirs=%3$s
            auto.create.topics.enable=false

            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            log.cleaner.dedupe.buffer.size=4194304
            num.network.threads=2
            num.io.threads=4

            # A broker that was killed rejoins after two seconds instead of nine.
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=300
            group.initial.rebalance.delay.ms=0
            controlled.shutdown.max.retries=1
            """;

    Path writeTo(Path file) {
        try {
            return Files.writeString(file, PROPERTIES.formatted(port, controllerPort, STORAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
