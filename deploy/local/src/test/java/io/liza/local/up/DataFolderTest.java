package io.liza.local.up;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.process.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temporary;

    @Test
    void freshEmptiesItsOwnFolderOnly() throws IOException {
        Path data = temporary.resolve("data");
        Path elsewhere = Files.writeString(temporary.resolve("precious"), "x");
        DataFolder.claim(data, false).close();
        Files.createDirectories(data.resolve("kafka/topic"));
        Files.createSymbolicLink(data.resolve("link"), elsewhere);
        DataFolder.claim(data, false).close();
        assertTrue(Files.exists(data.resolve("kafka/topic")));
        DataFolder.claim(data, true).close();
        assertFalse(Files.exists(data.resolve("kafka")));
        assertFalse(Files.isSymbolicLink(data.resolve("link")));
        assertTrue(Files.exists(elsewhere));
        DataFolder.claim(data, true).close();
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(temporary.resolve("thesis.txt"), "x");
        for (boolean fresh : new boolean[] {true, false}) {
            String message = assertThrows(CliException.class, () -> DataFolder.claim(temporary, fresh))
                    .getMessage();
            assertTrue(message.contains("holds files that are not Liza's"), message);
        }
        try (var content = Files.list(temporary)) {
            assertEquals(1, content.count());
        }
    }

    @Test
    void oneLauncherAtATime() {
        try (DataFolder first = DataFolder.claim(temporary, false)) {
            String message = assertThrows(CliException.class, () -> DataFolder.claim(first.path(), true))
                    .getMessage();
            assertTrue(message.contains("is in use by another Liza"), message);
        }
        DataFolder.claim(temporary, false).close();
    }
}
