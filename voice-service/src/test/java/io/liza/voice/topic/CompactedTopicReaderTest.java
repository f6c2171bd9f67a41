package io.liza.voice.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.voice.order.KnownOrders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Liveness of the reader of a topic. */
class CompactedTopicReaderTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void theReaderIsLiveWhileKafkaIsAway() throws InterruptedException {
        CompactedTopicReader reader = reader(Map.of("bootstrap.servers", "127.0.0.1:1"));
        reader.start();
        Thread.sleep(500);

        assertTrue(reader.isReading());
        reader.stop();
    }

    @Test
    void theReaderTriesAgainAfterAFailedStart() throws InterruptedException {
        CompactedTopicReader reader = reader(Map.of("bootstrap.servers", "no address at all"));
        reader.start();
        for (int i = 0; i < 100 && metrics.counter("liza.order.failures").count() < 2; i++) {
            Thread.sleep(50);
        }

        assertTrue(metrics.counter("liza.order.failures").count() >= 2);
        assertTrue(reader.isReading());
        reader.stop();
    }

    @Test
    void theServiceIsNotLiveOnceTheThreadHasEnded() throws InterruptedException {
        var ended = new CountDownLatch(1);
        CompactedTopicReader reader = reader(new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                ended.countDown();
                throw new NoClassDefFoundError("on purpose");
            }
        });
        reader.start();
        assertTrue(ended.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < 100 && reader.isReading(); i++) {
            Thread.sleep(10);
        }

        assertFalse(reader.isReading());
        assertEquals(0, metrics.get("liza.order.reading").gauge().value());
    }

    private CompactedTopicReader reader(Map<String, Object> kafka) {
        return new CompactedTopicReader(kafka, new KnownOrders(metrics), metrics);
    }
}
