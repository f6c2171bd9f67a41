package io.liza.local.audio;

import io.liza.local.process.CliException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of audio.
 *
 * @param type its Content-Type
 * @param seconds rounded up, as Twilio does
 */
public record Audio(byte[] bytes, String type, int seconds) {
    public static final String WAV = "audio/x-wav";
    public static final String MP3 = "audio/mpeg";

    /** A tone with pauses, as of somebody who speaks. */
    public static Audio tone(String type, int seconds) {
        return new Audio(type.equals(MP3) ? Mp3.tone(seconds) : Wav.tone(seconds), type, seconds);
    }

    /** @throws CliException if it cannot be read, or is neither WAV nor MP3 */
    public static Audio read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Wav.matches(bytes)) {
                return new Audio(bytes, WAV, Wav.seconds(bytes));
            }
            if (Mp3.matches(bytes)) {
                return new Audio(bytes, MP3, Mp3.seconds(bytes));
            }
            throw new CliException(file + " is neither a WAV nor an MP3 file.");
        } catch (IOException e) {
            throw new CliException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Audio audio
                && audio.seconds == seconds
                && audio.type.equals(type)
                && Arrays.equals(audio.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Without the bytes. */
    @Override
    public String toString() {
        return type + ", " + seconds + " s, " + bytes.length + " bytes";
    }
}
