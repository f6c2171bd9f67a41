package io.liza.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final List<byte[]> CALL = List.of(request("/slow"), request("/fast"), request("/fast"));
    private static final int SLOW_MILLIS = 300;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private URI url;

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/fast", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.US_ASCII));
            exchange.close();
        });
        server.createContext("/slow", exchange -> {
            asked.incrementAndGet();
            sleep();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aClosedLoopFinishesTheCallsItHasBegun() {
        Load load = ClosedLoop.run(
                url,
                1,
                Duration.ofMillis(SLOW_MILLIS / 2),
                Collections.nCopies(5, CALL).iterator());

        assertEquals(3, load.answers());
        assertEquals(3, asked.get());
    }

    @Test
    void aClosedLoopEndsWithTheLastCall() {
        Load load = ClosedLoop.run(
                url, 4, Duration.ofSeconds(60), Collections.nCopies(2, CALL).iterator());

        assertEquals(6, load.answers());
        assertTrue(load.seconds() < 30, "ended after " + load.seconds() + " s");
    }

    /** The server answers one request after the other, so the slow ones delay all. */
    @Test
    void inAnOpenLoopASlowAnswerCountsForThoseThatItDelays() {
        Load load = OpenLoop.run(url, 50, Collections.nCopies(2, CALL));

        assertEquals(6, load.answers());
        assertTrue(load.millis(50) > SLOW_MILLIS / 2.0, "median " + load.millis(50) + " ms");
    }

    @Test
    void answersDuringTheWarmUpAreNotMeasured() {
        Schedule schedule = Schedule.atRate(50, Duration.ofMillis(SLOW_MILLIS), List.of(CALL));
        Load load = OpenLoop.run(url, schedule, 0, Duration.ofMillis(SLOW_MILLIS / 2), (call, at) -> {});

        assertEquals(3, load.answers());
        assertEquals(2, load.latencies().getTotalCount());
    }

    @Test
    void anErrorEndsTheLoad() {
        List<List<byte[]>> calls = List.of(List.of(request("/nothing")));

        assertThrows(UncheckedIOException.class, () -> ClosedLoop.run(url, 1, Duration.ofSeconds(1), calls.iterator()));
    }

    private static void sleep() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] request(String path) {
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
