package io.liza.admin.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stand-ins for a transcription program: shell scripts. */
class CommandTranscriberTest {

    private static final Buffer AUDIO = Buffer.buffer("audio of a message");

    @TempDir
    Path folder;

    @Test
    void itIsOffWithoutACommand() {
        assertFalse(transcriber(null, Duration.ofSeconds(10)).isEnabled());
    }

    @Test
    void theProgramReadsTheAudioFromItsInputOrFromAFile() throws IOException {
        assertEquals("heard: audio of a message", run("printf 'heard: '; cat", ""));
        assertEquals("heard: audio of a message", run("printf 'heard: '; cat \"$1\"", " {file}"));
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("liza-message-")));
        }
    }

    @Test
    void aProgramThatFailsOrTakesTooLongOrWritesTooMuchIsEnded() {
        assertThrows(IllegalStateException.class, () -> run("echo text; exit 3", ""));
        assertThrows(IllegalStateException.class, () -> run("yes", ""));
        long start = System.nanoTime();
        assertThrows(IllegalStateException.class, () -> run("sleep 60", "", Duration.ofSeconds(1)));
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(30).toNanos());
    }

    @Test
    void theProgramSeesNoSecrets() throws IOException {
        String variables = run("env | cut -d= -f1", "");

        assertTrue(
                variables.lines().allMatch(name -> name.matches("PATH|HOME|LANG|LC_ALL|TMPDIR|PWD|OLDPWD|SHLVL|_")),
                variables);
    }

    private String run(String script, String arguments) throws IOException {
        return run(script, arguments, Duration.ofSeconds(20));
    }

    private String run(String script, String arguments, Duration timeout) throws IOException {
        Path program = Files.writeString(folder.resolve("transcribe.sh"), script + "\n");
        return transcriber("sh " + program + arguments, timeout)
                .transcribe(AUDIO)
                .await()
                .atMost(Duration.ofSeconds(60));
    }

    private static CommandTranscriber transcriber(String command, Duration timeout) {
        return new CommandTranscriber(new RecordingConfig() {
            @Override
            public String deletionInterval() {
                return "off";
            }

            @Override
            public Duration deletionRetry() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Optional<String> transcribeCommand() {
                return Optional.ofNullable(command);
            }

            @Override
            public Duration transcribeTimeout() {
                return timeout;
            }

            @Override
            public String transcribeInterval() {
                return "off";
            }
        });
    }
}
