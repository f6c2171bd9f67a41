package io.liza.local.postgres;

import io.liza.local.process.CliException;
import io.liza.local.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A server that was killed leaves backend processes, which go on until they notice, and perhaps a zombie. Until they
 * are gone no new server can start on the data. Nothing is removed here, since only Postgres knows when its data are
 * free.
 */
final class StaleServer {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 200;

    private StaleServer() {}

    /** Tries again while processes of the old server still use the data. */
    static <T> T retryWhileInUse(Supplier<T> start) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                return start.get();
            } catch (CliException e) {
                if (!isInUse(e) || System.nanoTime() > end) {
                    throw e;
                }
                Waiting.pause(PAUSE_MILLIS);
            }
        }
    }

    /**
     * In a container without an init a killed server stays as a zombie, which Postgres takes for a running server. If
     * our own pid stands in its place, Postgres knows that the lock file is stale, since we are the parent of the next
     * server. The other lines, by which it finds living backends, stay.
     */
    static void disownZombie(Path lockFile) {
        try {
            if (!Files.exists(lockFile)) {
                return;
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(lockFile));
            long server = Long.parseLong(lines.get(0).trim());
            boolean zombie = ProcessHandle.of(server)
                    .filter(process -> !Waiting.isLiving(process))
                    .isPresent();
            if (zombie) {
                lines.set(0, Long.toString(ProcessHandle.current().pid()));
                Files.write(lockFile, lines);
            }
        } catch (IOException | RuntimeException e) {
            throw new CliException("The lock file of Postgres cannot be read: " + lockFile, e);
        }
    }

    private static boolean isInUse(CliException failure) {
        return Stream.of("is still in use", "lock file \"postmaster.pid\" already exists")
                .anyMatch(failure.getMessage()::contains);
    }
}
