package io.liza.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings: one node that is broker and controller, small, on loopback, and quick to come back. */
record BrokerSettings(int port, int controllerPort) {
    /** Relative to the broker's working folder, because Kafka splits this setting at commas. */
    static final String STORAGE = "kafka";

    Path writeTo(Path file) {
        var properties = new Properties();
        properties.putAll(addresses());
        properties.putAll(size());
        properties.putAll(speed());
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Map<String, String> addresses() {
        String broker = "PLAINTEXT://127.0.0.1:" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "controller.listener.names",
                "CONTROLLER",
                "listeners",
                broker + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                broker,
                "log.dirs",
                STORAGE,
                "auto.create.topics.enable",
                "false");
    }

    private Map<String, String> size() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "3",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "num.network.threads", "2",
                "num.io.threads", "4");
    }

    /** The short session lets a broker that was killed rejoin after two seconds instead of nine. */
    private Map<String, String> speed() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "300",
                "controlled.shutdown.max.retries", "1");
    }
}
