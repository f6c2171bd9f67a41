package io.liza.local.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.process.CliException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"audio/x-wav, 1", "audio/x-wav, 120", "audio/mpeg, 1", "audio/mpeg, 7", "audio/mpeg, 120"})
    void aToneIsAFileOfItsLength(String type, int seconds) throws IOException {
        Audio tone = Audio.tone(type, seconds);
        Path file = Files.write(folder.resolve("tone"), tone.bytes());
        assertEquals(tone, Audio.read(file));
    }

    @Test
    void aWavIsAsTwilioRecords() throws Exception {
        try (var wav = AudioSystem.getAudioInputStream(
                new ByteArrayInputStream(Audio.tone(Audio.WAV, 2).bytes()))) {
            assertTrue(wav.getFormat().matches(new AudioFormat(8_000, 16, 1, true, false)));
            assertEquals(16_000, wav.getFrameLength());
        }
    }

    @Test
    void theTagOfAnMp3IsPassedOver() throws IOException {
        var tagged = new ByteArrayOutputStream();
        tagged.writeBytes(new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 2});
        tagged.writeBytes(new byte[130]);
        tagged.writeBytes(Audio.tone(Audio.MP3, 4).bytes());
        assertEquals(
                4,
                Audio.read(Files.write(folder.resolve("x.mp3"), tagged.toByteArray()))
                        .seconds());
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Please call me back.\n".repeat(20));
        assertThrows(CliException.class, () -> Audio.read(text));
        assertThrows(CliException.class, () -> Audio.read(folder.resolve("nothing")));
    }
}
