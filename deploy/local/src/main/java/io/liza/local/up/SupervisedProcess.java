package io.liza.local.up;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A child that was started: how to stop it, how to learn that it ended by itself, and how to bring it back. */
final class SupervisedProcess {
    private static final int MOST_DEATHS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final String name;
    private final Path log;
    private final Supplier<CompletableFuture<Integer>> end;
    private final Runnable restart;
    private final AutoCloseable handle;
    private final Deque<Long> deaths = new ArrayDeque<>();

    SupervisedProcess(
            String name, Path log, Supplier<CompletableFuture<Integer>> end, Runnable restart, AutoCloseable handle) {
        this.name = name;
        this.log = log;
        this.end = end;
        this.restart = restart;
        this.handle = handle;
    }

    /** Completes with this child when the process that runs now has ended. */
    CompletableFuture<SupervisedProcess> death() {
        return end.get().thenApply(code -> this);
    }

    /** What to tell about the death. */
    String exitMessage() {
        return "The " + name + " ended by itself (code " + end.get().join() + "). Its log may say why: " + log;
    }

    /** No, if it keeps dying: then something is wrong that a restart does not mend. */
    boolean mayRestart() {
        long now = System.nanoTime();
        deaths.addLast(now);
        deaths.removeIf(time -> now - time > WITHIN.toNanos());
        return deaths.size() <= MOST_DEATHS;
    }

    void restart() {
        restart.run();
    }

    /** All at once, and waits for them. */
    static void stop(List<SupervisedProcess> children) {
        CompletableFuture.allOf(children.stream()
                        .map(child -> CompletableFuture.runAsync(child::stop, task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private void stop() {
        try {
            handle.close();
        } catch (Exception e) {
            throw new IllegalStateException("the " + name + " could not be stopped", e);
        }
    }
}
