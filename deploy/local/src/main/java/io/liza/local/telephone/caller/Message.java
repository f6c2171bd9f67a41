package io.liza.local.telephone.caller;

import io.liza.local.audio.Audio;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A message that the caller leaves.
 *
 * @param audio empty for a tone, which the stand-in for Twilio generates
 * @param seconds zero for a caller who says nothing
 */
public record Message(Optional<Audio> audio, int seconds) {
    private static final String SECONDS = "[0-9]{1,4}";

    /** A tone of this many seconds. */
    public static Message lasting(int seconds) {
        return new Message(Optional.empty(), seconds);
    }

    /** @throws io.liza.local.process.CliException if it is no WAV or MP3 file */
    public static Message of(Path file) {
        Audio audio = Audio.read(file);
        return new Message(Optional.of(audio), audio.seconds());
    }

    /** A number of seconds, or the name of a file. */
    public static Message of(String secondsOrFile) {
        return secondsOrFile.matches(SECONDS) ? lasting(Integer.parseInt(secondsOrFile)) : of(Path.of(secondsOrFile));
    }
}
