package io.liza.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Open pages of supervisors, served by one thread: dashboards and lists, with and without filters, in two languages. Each of
 * them shows a new call from its first webhook on.
 */
final class LivePages implements AutoCloseable {
    private static final List<String> PATHS =
            List.of("/", "/calls", "/", "/calls?live=on", "/", "/calls?status=PROCESSING");
    private static final List<String> LANGUAGES = List.of("en", "de");
    private static final Duration BETWEEN_TWO = Duration.ofMillis(10);
    private static final long SELECT_MILLIS = 2;

    private final URI server;
    private final int number;
    private final List<LivePage> pages = new ArrayList<>();
    private final CompletableFuture<Void> end;
    private volatile boolean stopped;
    private volatile int open;

    LivePages(URI server, int number) {
        this.server = server;
        this.number = number;
        this.end = CompletableFuture.runAsync(this::run, work -> new Thread(work, "open pages").start());
    }

    private void run() {
        var shared = EventStream.newBuffer();
        long start = System.nanoTime();
        try (Selector selector = Selector.open()) {
            while (!stopped) {
                selector.select(LivePages::ready, SELECT_MILLIS);
                int n = pages.size();
                if (n < number && System.nanoTime() >= start + n * BETWEEN_TWO.toNanos()) {
                    String cookie = Supervisors.cookie(n) + "; liza-language="
                            + LANGUAGES.get(n / PATHS.size() % LANGUAGES.size());
                    pages.add(new LivePage(server, selector, PATHS.get(n % PATHS.size()), cookie, shared));
                    open = pages.size();
                }
                for (LivePage page : pages) {
                    page.act();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ready(SelectionKey key) {
        try {
            ((HttpChannel) key.attachment()).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitOpen() throws InterruptedException {
        while (open < number && !end.isDone()) {
            Thread.sleep(SELECT_MILLIS);
        }
    }

    int failures() {
        return pages.stream().mapToInt(LivePage::failures).sum();
    }

    /** Closes the pages and returns what each of them has shown. */
    List<List<LivePage.View>> closeAndGet() {
        close();
        return pages.stream().map(LivePage::views).toList();
    }

    /** Closing the selector leaves the sockets to the end of the process. */
    @Override
    public void close() {
        stopped = true;
        end.join();
    }
}
