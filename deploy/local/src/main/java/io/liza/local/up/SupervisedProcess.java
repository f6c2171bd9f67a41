package io.liza.local.up;

import io.liza.local.process.Server;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A server of the local stack that is started again when it ends by itself. */
final class SupervisedProcess {
    private static final int MOST_EXITS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final String name;
    private final Server server;
    private final Deque<Long> exits = new ArrayDeque<>();

    SupervisedProcess(String name, Server server) {
        this.name = name;
        this.server = server;
    }

    /** Completes with this when the present process has ended. */
    CompletableFuture<SupervisedProcess> exit() {
        return server.end().thenApply(code -> this);
    }

    String exitMessage() {
        return "The " + name + " ended by itself (code " + server.end().join() + "). Its log may say why: "
                + server.log();
    }

    /** False if it keeps ending, since a restart does not help then. */
    boolean mayRestart() {
        long now = System.nanoTime();
        exits.addLast(now);
        exits.removeIf(time -> now - time > WITHIN.toNanos());
        return exits.size() <= MOST_EXITS;
    }

    void restart() {
        server.restart();
    }

    /** Stops all at the same time and waits for them. */
    static void stop(List<SupervisedProcess> children) {
        CompletableFuture.allOf(children.stream()
                        .map(child -> CompletableFuture.runAsync(child.server::close, task -> new Thread(task).start()))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
