package io.liza.admin.live.reload;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The renderings of one page, one after the other. Requests wait for the next rendering and never join one that has begun,
 * so each gets data that were read after it arrived, as if it were alone.
 */
final class SharedRendering<T> {
    /** Least time between the starts of two renderings, so that many open pages need few of them. */
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** The next rendering waits no longer than this for the last one, which may hang. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** The next rendering; null if no request waits for one. */
    private CompletableFuture<T> next;

    /** Ends with the last rendering, and does not keep its result. */
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    private long lastStart = System.nanoTime() - INTERVAL.toNanos();

    /**
     * Returns the result of the next rendering. Each request gets a copy of the future, which it may cancel.
     *
     * @param rendering used if no other request waits yet
     * @param thread of the request
     */
    Uni<T> join(Uni<T> rendering, Executor thread) {
        return Uni.createFrom()
                .completionStage(() -> next(rendering, thread).copy())
                .emitOn(thread);
    }

    private synchronized CompletableFuture<T> next(Uni<T> rendering, Executor thread) {
        if (next != null) {
            return next;
        }
        var mine = new CompletableFuture<T>();
        next = mine;
        Duration pause = INTERVAL.minusNanos(System.nanoTime() - lastStart);
        // Only the waiting has a time-out. Cancelling the rendering's query would leave its transaction open.
        Uni<?> previous = Uni.createFrom()
                .completionStage(last.copy())
                .ifNoItem()
                .after(TIMEOUT)
                .fail()
                .onFailure()
                .recoverWithNull();
        delayed(previous, pause)
                .emitOn(thread)
                .invoke(() -> begin(mine))
                .chain(() -> rendering)
                .subscribe()
                .with(mine::complete, mine::completeExceptionally);
        return mine;
    }

    /** Timers have whole milliseconds, and fail with less than one. */
    static <R> Uni<R> delayed(Uni<R> item, Duration pause) {
        return pause.toMillis() < 1 ? item : item.onItem().delayIt().by(pause);
    }

    private synchronized void begin(CompletableFuture<T> rendering) {
        next = null;
        last = rendering.handle((result, failure) -> null);
        lastStart = System.nanoTime();
    }
}
