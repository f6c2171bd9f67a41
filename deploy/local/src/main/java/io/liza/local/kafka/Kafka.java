package io.liza.local.kafka;

import io.liza.local.process.ChildProcess;
import io.liza.local.process.CliException;
import io.liza.local.process.FolderLock;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.process.ProcessSpec;
import io.liza.local.process.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Kafka broker in a process of its own, on loopback. Its data stay in {@code <folder>/kafka}, with the
 * log in {@code <folder>/log/kafka.log}. The folder may be shared with {@link io.liza.local.postgres.Postgres}.
 */
public final class Kafka extends Server {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final FolderLock lock;
    private final int port;

    private Kafka(FolderLock lock, int port, ChildProcess broker) {
        super(broker);
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts a broker on the data in this folder, created if missing, and waits until it serves requests. It
     * creates no topics; {@link Topics#create} does.
     *
     * @throws CliException if it cannot start; nothing is left running then
     */
    public static Kafka start(Path folder) {
        Path home = folder.toAbsolutePath();
        FolderLock lock = FolderLock.take(home, "kafka");
        try {
            int port = Ports.remembered(home, "kafka");
            return new Kafka(lock, port, ChildProcess.start(launch(home, port)));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The address of the broker that runs on this folder.
     *
     * @throws CliException if none runs
     */
    public static String bootstrapServersOf(Path folder) {
        return Ports.lastOf(folder, "kafka")
                .filter(Ports::answers)
                .map(port -> "127.0.0.1:" + port)
                .orElseThrow(() -> new CliException("No broker runs on " + folder + ". Start `./liza up`."));
    }

    /** Its {@code KAFKA_BOOTSTRAP_SERVERS}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker orderly and releases the folder. The data stay. */
    @Override
    public void close() {
        super.close();
        lock.close();
    }

    private static ProcessSpec launch(Path folder, int port) {
        Path storage = folder.resolve(BrokerSettings.STORAGE);
        try {
            Files.createDirectories(storage);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + storage, e);
        }
        Path settings = new BrokerSettings(port, Ports.remembered(folder, "kafka-controller"))
                .writeTo(folder.resolve("run").resolve("kafka.properties"));
        var command = List.of(
                Installation.java(),
                "-Xms64m",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-cp",
                Installation.classPath(),
                "io.liza.local.kafka.Broker",
                settings.toString(),
                storage.toString());
        var readiness = new BrokerProbe("127.0.0.1:" + port, port);
        return new ProcessSpec("kafka", command, Map.of(), folder, "TERM", readiness, TIMEOUT);
    }
}
