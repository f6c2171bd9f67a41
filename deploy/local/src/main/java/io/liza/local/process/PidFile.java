package io.liza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers a child after this process has died, so that the next start on the same data ends it first. The start time
 * tells the child from another process that got its pid.
 */
public final class PidFile {
    private static final long CLOCK_STEP_MILLIS = 2_000;
    /** Time for an orderly end. */
    static final long ORDERLY_END_MILLIS = 10_000;

    private static final long KILLED_MILLIS = 5_000;

    private final Path file;

    private PidFile(Path file) {
        this.file = file;
    }

    /** The pid file of the child with this name whose data are in the folder. */
    public static PidFile of(Path folder, String name) {
        return new PidFile(folder.resolve("run").resolve(name + ".pid"));
    }

    void write(ProcessHandle process, String stopSignal) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, process.pid() + " " + startMillis(process) + " " + stopSignal + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /**
     * Ends the child that a killed launcher has left, and waits until it is gone.
     *
     * @return whether there was one
     */
    public boolean endOrphan() {
        String[] words = content().split("\\s+");
        if (words.length != 3) {
            return false;
        }
        Optional<ProcessHandle> orphan = living(Long.parseLong(words[0]), Long.parseLong(words[1]));
        orphan.ifPresent(process -> end(process, words[2], ORDERLY_END_MILLIS));
        delete();
        return orphan.isPresent();
    }

    static void end(ProcessHandle process, String signal, long timeoutMillis) {
        Signal.send(signal, List.of(process));
        Signal.send("CONT", List.of(process));
        if (!Waiting.forExit(process, timeoutMillis)) {
            process.destroyForcibly();
            Waiting.forExit(process, KILLED_MILLIS);
        }
    }

    private String content() {
        try {
            return Files.exists(file) ? Files.readString(file).trim() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Optional<ProcessHandle> living(long pid, long startMillis) {
        return ProcessHandle.of(pid)
                .filter(Waiting::isLiving)
                .filter(p -> Math.abs(startMillis(p) - startMillis) <= CLOCK_STEP_MILLIS);
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
