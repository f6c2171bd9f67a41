package io.liza.bench.calls;

import io.liza.bench.system.BenchSystem;
import io.liza.bench.system.Metrics;
import io.liza.event.EventCodec;
import io.liza.local.process.Installation;
import io.liza.local.service.Service;
import io.liza.order.OrderNumber;
import io.liza.order.OrderStatus;
import io.liza.order.OrderStatusChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Start time and memory of a replica that holds the status of every order. */
final class StatusMemory {
    static final String HEADER =
            "%n%-10s %12s %14s %22s".formatted("statuses", "ready in s", "heap MB", "heap bytes a status");

    private static final int FIRST = 10_000_000;

    private final BenchSystem system;
    private int published;
    private double empty;

    StatusMemory(BenchSystem system) {
        this.system = system;
    }

    /** Starts a replica with this many statuses. The heap is measured after a full collection. */
    String measure(int statuses) {
        publishUpTo(statuses);
        long start = System.nanoTime();
        Service voice = system.startVoice();
        double seconds = (System.nanoTime() - start) / 1e9;
        try {
            double known = Metrics.of(voice).sum("liza_order_statuses");
            if (known != statuses) {
                throw new IllegalStateException(known + " statuses are known of " + statuses);
            }
            collectGarbage();
            double heap = Metrics.of(voice).sum("jvm_memory_used_bytes{area=\"heap\"");
            empty = statuses == 0 ? heap : empty;
            return String.format(
                    Locale.ROOT,
                    "%-10d %12.1f %14.1f %22.0f",
                    statuses,
                    seconds,
                    heap / 1e6,
                    statuses == 0 ? 0 : (heap - empty) / statuses);
        } finally {
            system.stopVoice();
        }
    }

    private void publishUpTo(int statuses) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        system.bootstrapServers(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            Instant now = Instant.now();
            IntStream.range(published, statuses)
                    .mapToObj(n -> new OrderStatusChanged(
                            new OrderNumber(Integer.toString(FIRST + n)), OrderStatus.SHIPPED, now))
                    .forEach(status -> producer.send(EventCodec.encode(status)));
        }
        published = Math.max(published, statuses);
    }

    /** Uses the JDK's jcmd, since the service has no such function. */
    private static void collectGarbage() {
        String voice = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("voice-service"))
                .map(process -> Long.toString(process.pid()))
                .findFirst()
                .orElseThrow();
        try {
            Process tool = new ProcessBuilder(
                            Path.of(Installation.java()).resolveSibling("jcmd").toString(), voice, "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("jcmd, which belongs to the JDK, could not collect garbage");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
