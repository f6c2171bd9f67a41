package io.liza.voice.event;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

/**
 * Fails promises that are not completed in time. All of one timeout have the same time, so the first is overdue first: one
 * sweep replaces a timer for each.
 */
final class Timeout {

    private static final long SWEEP_EVERY_MILLIS = 20;

    private record Waiting(Promise<Void> promise, long end) {}

    private final Queue<Waiting> all = new ConcurrentLinkedQueue<>();
    private final Duration time;

    Timeout(Duration time, Vertx vertx) {
        this.time = time;
        vertx.setPeriodic(SWEEP_EVERY_MILLIS, timer -> sweep(System.nanoTime()));
    }

    /** A promise that fails when the time is over. */
    Promise<Void> promise() {
        Promise<Void> promise = Promise.promise();
        all.add(new Waiting(promise, System.nanoTime() + time.toNanos()));
        return promise;
    }

    private void sweep(long now) {
        for (Waiting first = all.peek(); first != null && isOver(first, now); first = all.peek()) {
            all.remove();
            first.promise.tryFail(new TimeoutException("no acknowledgement within " + time.toMillis() + " ms"));
        }
    }

    private static boolean isOver(Waiting waiting, long now) {
        return waiting.promise.future().isComplete() || now - waiting.end > 0;
    }
}
