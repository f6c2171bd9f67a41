package io.liza.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** A page that a supervisor keeps open. It loads itself again when {@code assets/live.js} would. */
final class LivePage implements PageFetch.Listener {
    private static final long MILLI = 1_000_000;
    private static final long PAUSE = 500 * MILLI;
    private static final long LONGEST_PAUSE = 5_000 * MILLI;
    private static final long SPREAD = 1_000 * MILLI;
    private static final long PAUSE_AFTER_FAILURE = 10_000 * MILLI;
    private static final int PAUSE_IN_LOADING_TIMES = 2;

    /**
     * The content of the page from a time on.
     *
     * @param at in {@link System#nanoTime()}
     * @param latestCall highest id of a call that it shows
     */
    record View(long at, long latestCall) {}

    private final List<View> views = new ArrayList<>();
    private final PageFetch fetch;
    private final URI server;
    private final Selector selector;
    private final String cookie;
    private final ByteBuffer shared;
    private boolean streaming;
    private boolean stale = true;
    private boolean loading;
    private long loadedAt;
    private long next;
    private int failures;

    LivePage(URI server, Selector selector, String path, String cookie, ByteBuffer shared) throws IOException {
        this.server = server;
        this.selector = selector;
        this.cookie = cookie;
        this.shared = shared;
        this.fetch = new PageFetch(server, selector, path, cookie, this);
    }

    /** Loads the page if it is due. */
    void act() throws IOException {
        long now = System.nanoTime();
        if (stale && !loading && now >= next) {
            stale = false;
            loading = true;
            loadedAt = now;
            fetch.load();
        }
    }

    @Override
    public void loaded(long latestCall) throws IOException {
        long now = System.nanoTime();
        loading = false;
        views.add(new View(now, latestCall));
        next = now + Math.min(LONGEST_PAUSE, Math.max(PAUSE, PAUSE_IN_LOADING_TIMES * (now - loadedAt)));
        if (!streaming) {
            streaming = true;
            new EventStream(server, selector, cookie, shared, this::received);
        }
    }

    @Override
    public void failed() {
        loading = false;
        stale = true;
        failures++;
        next = System.nanoTime() + PAUSE_AFTER_FAILURE;
    }

    private void received(String event, String data) {
        boolean missed = event.equals("hello") && Long.parseLong(data) * MILLI < System.nanoTime() - loadedAt + SPREAD;
        if (missed || event.equals("stale") || event.equals("refresh")) {
            stale = true;
        } else if (event.equals("ended")) {
            throw new IllegalStateException("the session of an open page has ended");
        }
    }

    int failures() {
        return failures;
    }

    List<View> views() {
        return views;
    }
}
