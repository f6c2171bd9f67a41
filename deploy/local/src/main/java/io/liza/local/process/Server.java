package io.liza.local.process;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A server in a process of its own, and the faults that a test can cause. Its address stays the same. */
public abstract class Server implements AutoCloseable {
    private final ChildProcess process;

    protected Server(ChildProcess process) {
        this.process = process;
    }

    /** Stops it orderly, by force after ten seconds. Its data stay. */
    @Override
    public void close() {
        process.close();
    }

    /** Sends SIGKILL and returns when the process is gone. */
    public void kill() {
        process.kill();
    }

    /** Sends SIGSTOP: connections stay open, and nothing answers until {@link #thaw}. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    /** Starts it again on the same data and port, after a kill or while it runs; returns when it is ready. */
    public void restart() {
        process.restart();
    }

    /** Completes with the exit code when the present process ends, for whatever reason. */
    public CompletableFuture<Integer> end() {
        return process.end();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return process.log();
    }
}
