package io.liza.local.service;

import io.liza.local.process.ChildProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** A service that runs in a process of its own; made by {@link Application#start}. */
public final class Service implements AutoCloseable {
    private final URI url;
    private final URI management;
    private final ChildProcess process;

    Service(URI url, URI management, ChildProcess process) {
        this.url = url;
        this.management = management;
        this.process = process;
    }

    /** Its address without a path, such as {@code http://127.0.0.1:8080}; stays the same across restarts. */
    public URI url() {
        return url;
    }

    /** Where its metrics are, below {@code /q/metrics}; stays the same, too. */
    public URI management() {
        return management;
    }

    /** Stops it orderly (SIGTERM), by force after ten seconds. */
    @Override
    public void close() {
        process.close();
    }

    /** SIGKILL; returns when it is gone. */
    public void kill() {
        process.kill();
    }

    /** SIGSTOP: connections stay open, nothing answers, until {@link #thaw}. */
    public void freeze() {
        process.freeze();
    }

    public void thaw() {
        process.thaw();
    }

    /** Starts it again on the same port, whether it was killed or is still running; waits until it is ready. */
    public void restart() {
        process.restart();
    }

    /** Completes with the exit code when the process that runs now ends, for whatever reason. */
    public CompletableFuture<Integer> end() {
        return process.end();
    }

    public Path log() {
        return process.log();
    }
}
