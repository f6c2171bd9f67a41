package io.liza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** A child process that ends by itself. */
public final class ShortProcess {
    private ShortProcess() {}

    /**
     * Runs the process until it ends, for a limited time; its log begins anew.
     *
     * @throws CliException if it fails, does not end in time, or we are interrupted
     */
    public static void run(ProcessSpec launch) {
        try {
            Files.createDirectories(launch.log().getParent());
            var builder = new ProcessBuilder(launch.command())
                    .directory(launch.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(launch.log().toFile());
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            try {
                boolean ended = process.waitFor(launch.patience().toSeconds(), TimeUnit.SECONDS);
                if (!ended || process.exitValue() != 0) {
                    throw new CliException(launch.name() + (ended ? " failed" : " did not end in time")
                            + ". The end of " + launch.log() + ":\n" + LogTail.of(launch.log()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CliException("Interrupted while waiting for " + launch.name() + ".", e);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + launch.command().get(0) + " for " + launch.name(), e);
        }
    }
}
