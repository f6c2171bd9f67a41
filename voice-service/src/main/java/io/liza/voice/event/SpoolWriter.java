package io.liza.voice.event;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes the spool in a thread of its own, so that no event loop waits for the disk. Events that arrive during a sync are
 * written and synced together: a thousand callers cost few syncs.
 */
final class SpoolWriter implements AutoCloseable {

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 1_000;
    private static final Duration IDLE = Duration.ofMillis(100);

    private record Entry(OutgoingEvent outgoing, Promise<Void> written) {}

    private final Spool spool;
    private final Runnable afterWriting;
    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "spool-writer");
    private volatile boolean running = true;

    /** @param afterWriting called when new events are on disk */
    SpoolWriter(Spool spool, Runnable afterWriting) {
        this.spool = spool;
        this.afterWriting = afterWriting;
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Writes an event.
     *
     * @param written completes when the event is on disk; fails if it cannot be written. If it has failed before, as after a
     *     timeout, the event is not written
     */
    Future<Void> write(OutgoingEvent outgoing, Promise<Void> written) {
        if (!waiting.offer(new Entry(outgoing, written))) {
            written.tryFail(new IllegalStateException("the disk is too slow: " + MOST_WAITING + " events wait for it"));
        }
        return written.future();
    }

    /** Writes the waiting events first. Without an interrupt, which would close the file of the store. */
    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }

    private void run() {
        var batch = new ArrayList<Entry>();
        while (running || !waiting.isEmpty()) {
            try {
                Entry first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MOST_AT_ONCE - 1);
                    write(batch);
                    batch.clear();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }
    }

    private void write(List<Entry> batch) {
        batch.removeIf(entry -> entry.written.future().isComplete());
        try {
            int taken = spool.append(batch.stream().map(Entry::outgoing).toList());
            batch.subList(0, taken).forEach(entry -> entry.written.tryComplete());
            batch.subList(taken, batch.size()).forEach(entry -> entry.written.tryFail(new SpoolFullException()));
            afterWriting.run();
        } catch (RuntimeException e) {
            batch.forEach(entry -> entry.written.tryFail(e));
        }
    }
}
