package io.liza.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void anEarlyDeathIsToldWithTheEndOfTheLog() {
        String message = assertThrows(CliException.class, () -> start("echo disk is full; exit 3", false))
                .getMessage();
        assertTrue(message.startsWith("server ended with code 3 before it was ready."), message);
        assertTrue(message.endsWith("disk is full"), message);
    }

    @Test
    void oneThatIsNeverReadyIsEnded() {
        String message = assertThrows(CliException.class, () -> start("exec sleep 1000", false))
                .getMessage();
        assertTrue(message.startsWith("server was not ready within 2 s."), message);
        assertFalse(PidFile.of(folder, "server").endOrphan());
    }

    @Test
    void anOrphanIsEndedBeforeTheNextStart() {
        try (ChildProcess orphan = start("exec sleep 1000", true);
                ChildProcess next = start("exec sleep 1000", true)) {
            assertFalse(orphan.isAlive());
            assertTrue(next.isAlive());
            assertNotEquals(orphan.pid(), next.pid());
        }
    }

    @Test
    void oneThatIgnoresTheSignalOrIsFrozenIsEndedAllTheSame() {
        ChildProcess frozen = start("exec sleep 1000", true);
        frozen.freeze();
        frozen.close();
        assertFalse(frozen.isAlive());
    }

    @Test
    void killedAndRestartedItLivesAgain() {
        try (ChildProcess child = start("exec sleep 1000", true)) {
            child.kill();
            assertEquals(137, child.end().join());
            child.restart();
            assertTrue(child.isAlive());
        }
    }

    private ChildProcess start(String script, boolean ready) {
        return ChildProcess.start(
                new ProcessSpec("server", List.of("sh", "-c", script), Map.of(), folder, "TERM", () -> ready, TIMEOUT));
    }
}
