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
    public static void run(ProcessSpec spec) {
        try {
            Files.createDirectories(spec.log().getParent());
            var builder = new ProcessBuilder(spec.command())
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(spec.log().toFile());
            builder.environment().putAll(spec.environment());
            Process process = builder.start();
            try {
                boolean ended = process.waitFor(spec.timeout().toSeconds(), TimeUnit.SECONDS);
                if (!ended || process.exitValue() != 0) {
                    throw new CliException(spec.name() + (ended ? " failed" : " did not end in time") + ". The end of "
                            + spec.log() + ":\n" + LogTail.of(spec.log()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CliException("Interrupted while waiting for " + spec.name() + ".", e);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + spec.command().get(0) + " for " + spec.name(), e);
        }
    }
}
