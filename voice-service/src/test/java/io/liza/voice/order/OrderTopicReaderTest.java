package io.liza.voice.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** Liveness of the reader of order statuses. */
class OrderTopicReaderTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void theReaderIsLiveWhileKafkaIsAway() throws InterruptedException {
        OrderTopicReader reader = reader(Map.of("bootstrap.servers", "127.0.0.1:1"));
        reader.start(null);
        Thread.sleep(500);

        assertLive(reader, HealthCheckResponse.Status.UP);
        reader.stop(null);
    }

    @Test
    void theReaderTriesAgainAfterAFailedStart() throws InterruptedException {
        OrderTopicReader reader = reader(Map.of("bootstrap.servers", "no address at all"));
        reader.start(null);
        for (int i = 0; i < 100 && metrics.counter("liza.order.failures").count() < 2; i++) {
            Thread.sleep(50);
        }

        assertTrue(metrics.counter("liza.order.failures").count() >= 2);
        assertLive(reader, HealthCheckResponse.Status.UP);
        reader.stop(null);
    }

    @Test
    void theServiceIsNotLiveOnceTheThreadHasEnded() throws InterruptedException {
        var ended = new CountDownLatch(1);
        OrderTopicReader reader = reader(new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                ended.countDown();
                throw new NoClassDefFoundError("on purpose");
            }
        });
        reader.start(null);
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < 100 && reader.isReading(); i++) {
            Thread.sleep(10);
        }

        assertLive(reader, HealthCheckResponse.Status.DOWN);
        assertEquals(0, metrics.get("liza.order.reading").gauge().value());
    }

    private OrderTopicReader reader(Map<String, Object> kafka) {
        return new OrderTopicReader(kafka, new KnownOrders(), null, Clock.systemUTC(), metrics);
    }

    private static void assertLive(OrderTopicReader reader, HealthCheckResponse.Status status) {
        HealthCheckResponse response = new OrderStatusLiveness(reader).call();
        assertEquals(status, response.getStatus());
        assertFalse(
                status == HealthCheckResponse.Status.DOWN && response.getData().isEmpty());
    }
}
