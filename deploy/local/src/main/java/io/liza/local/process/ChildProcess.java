package io.liza.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A server that runs as a child process, and the faults that a test can cause. */
public final class ChildProcess implements AutoCloseable {
    /** Short, since a server that is not ready has nothing to finish, and may not handle the signal yet. */
    private static final long UNREADY_END_MILLIS = 1_000;

    private final ProcessSpec spec;
    private volatile Process process;

    private ChildProcess(ProcessSpec spec) {
        this.spec = spec;
    }

    /**
     * Ends an orphan of the same name on the same folder, starts the process and waits until it is ready.
     *
     * @throws CliException if it ends early or is not ready in time; nothing is left running then
     */
    public static ChildProcess start(ProcessSpec spec) {
        spec.pidFile().endOrphan();
        keepPreviousLog(spec.log());
        var child = new ChildProcess(spec);
        child.run();
        return child;
    }

    /** Runs the same command on the same data; stops the process first if it is alive. */
    public void restart() {
        close();
        run();
    }

    /** Stops it orderly, or by force if it does not end in time. */
    @Override
    public void close() {
        end(PidFile.ORDERLY_END_MILLIS);
    }

    /** Sends SIGKILL and waits until the process is gone. Its own children end by themselves. */
    public void kill() {
        process.destroyForcibly();
        Waiting.forExit(process.toHandle(), 10_000);
    }

    /** Sends SIGSTOP to it and its children: connections stay open, and nothing answers. */
    public void freeze() {
        Signal.send("STOP", family());
    }

    public void thaw() {
        Signal.send("CONT", family());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return spec.log();
    }

    /** Completes when the present process ends, for whatever reason. */
    public CompletableFuture<Integer> end() {
        return process.onExit().thenApply(Process::exitValue);
    }

    private void run() {
        try {
            Files.createDirectories(spec.log().getParent());
            var builder = new ProcessBuilder(detached(spec.command()))
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            process = builder.start();
            spec.pidFile().write(process.toHandle(), spec.stopSignal());
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + spec.command().get(0) + " for " + spec.name(), e);
        }
    }

    private void awaitReady() {
        try {
            boolean ready =
                    Waiting.until(() -> !process.isAlive() || spec.ready().getAsBoolean(), spec.timeout());
            if (!process.isAlive()) {
                throw failure("ended with code " + process.exitValue() + " before it was ready");
            }
            if (!ready) {
                throw failure("was not ready within " + spec.timeout().toSeconds() + " s");
            }
        } catch (CliException e) {
            end(UNREADY_END_MILLIS);
            throw e;
        }
    }

    private void end(long timeoutMillis) {
        if (process.isAlive()) {
            PidFile.end(process.toHandle(), spec.stopSignal(), timeoutMillis);
        }
        spec.pidFile().delete();
    }

    private CliException failure(String what) {
        return new CliException(
                spec.name() + " " + what + ". The end of " + spec.log() + ":\n" + LogTail.of(spec.log()));
    }

    private List<ProcessHandle> family() {
        var family = new ArrayList<ProcessHandle>(List.of(process.toHandle()));
        process.descendants().forEach(family::add);
        return family;
    }

    /** Runs it in its own session if possible; otherwise Ctrl-C would stop all processes at once, in any order. */
    private static List<String> detached(List<String> command) {
        boolean possible = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return possible ? Stream.concat(Stream.of("setsid"), command.stream()).toList() : command;
    }

    private static void keepPreviousLog(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put away " + log, e);
        }
    }
}
