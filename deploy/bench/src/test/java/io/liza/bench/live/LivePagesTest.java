package io.liza.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.liza.bench.live.LivePage.View;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages of a small server that reports a change every 100 ms. */
class LivePagesTest {
    private static final int MILLIS = 2_500;
    private static final long PAUSE_NANOS = 500_000_000;

    private final AtomicLong latestCall = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", LivePagesTest.this::answerPage);
        server.createContext("/live", LivePagesTest::streamChanges);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPageLoadsItselfAgainWithChangesButNotMoreOftenThanTheBrowser() throws InterruptedException {
        try (var pages = new LivePages(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), 2)) {
            pages.awaitOpen();
            Thread.sleep(MILLIS);
            for (List<View> views : pages.closeAndGet()) {
                assertTrue(views.size() >= 2, views.size() + " times");
                for (int i = 1; i < views.size(); i++) {
                    long pause = views.get(i).at() - views.get(i - 1).at();
                    assertTrue(pause >= PAUSE_NANOS, "after " + pause + " ns");
                }
                assertEquals(
                        views.stream().map(View::latestCall).distinct().sorted().toList(),
                        views.stream().map(View::latestCall).toList());
            }
        }
    }

    private void answerPage(HttpExchange exchange) throws IOException {
        byte[] page = ("<li data-live-part=\"calls/1\"><li data-live-part=\"calls/" + latestCall.incrementAndGet()
                        + "\">")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static void streamChanges(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("event:hello\ndata:5000\n\n".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < MILLIS / 100; i++) {
            exchange.getResponseBody().write("event:stale\ndata:calls\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
