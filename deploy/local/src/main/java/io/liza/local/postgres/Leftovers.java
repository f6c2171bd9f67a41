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
 * After a server was killed, the processes of its connections live on until they notice, and no new one can start. We
 * wait for them and remove nothing: Postgres itself knows best when its data are free.
 */
final class Leftovers {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int PAUSE_MILLIS = 200;

    private Leftovers() {}

    static <T> T patiently(Supplier<T> start) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (true) {
            try {
                return start.get();
            } catch (CliException e) {
                if (!isTheirDoing(e) || System.nanoTime() > end) {
                    throw e;
                }
                Waiting.pause(PAUSE_MILLIS);
            }
        }
    }

    /**
     * Where the system does not bury its dead (a container without an init), a killed server stays as a zombie, and
     * Postgres takes it for living. Our own pid in its place says "stale" to Postgres, since we are the parent of the
     * server to come; the other lines, by which it finds living connections, stay.
     */
    static void bury(Path lockFile) {
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

    private static boolean isTheirDoing(CliException failure) {
        return Stream.of("is still in use", "lock file \"postmaster.pid\" already exists")
                .anyMatch(failure.getMessage()::contains);
    }
}
