package io.liza.local.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV as Twilio records it: 8 kHz, 16 bits, mono. */
final class Wav {
    private static final int RATE = 8_000;
    private static final int HEADER = 44;
    private static final int FORMAT_LENGTH = 16;
    private static final short PCM = 1;
    private static final double HERTZ = 440;
    private static final double LOUDNESS = 6_000;

    private Wav() {}

    static boolean matches(byte[] bytes) {
        return bytes.length > HEADER
                && new String(bytes, 0, 4, StandardCharsets.ISO_8859_1).equals("RIFF")
                && new String(bytes, 8, 4, StandardCharsets.ISO_8859_1).equals("WAVE");
    }

    static byte[] tone(int seconds) {
        int length = seconds * RATE * Short.BYTES;
        var wav = ByteBuffer.allocate(HEADER + length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER - 8 + length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(FORMAT_LENGTH).putShort(PCM).putShort((short) 1);
        wav.putInt(RATE)
                .putInt(RATE * Short.BYTES)
                .putShort((short) Short.BYTES)
                .putShort((short) Short.SIZE);
        wav.put(ascii("data")).putInt(length);
        for (int i = 0; i < seconds * RATE; i++) {
            double second = (double) i / RATE;
            wav.putShort((short) (Syllables.sounds(second) ? LOUDNESS * Math.sin(2 * Math.PI * HERTZ * second) : 0));
        }
        return wav.array();
    }

    /** @throws IOException if it is no WAV that Java can read */
    static int seconds(byte[] bytes) throws IOException {
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(bytes))) {
            AudioFormat format = audio.getFormat();
            return (int) Math.ceil(audio.getFrameLength() / format.getFrameRate());
        } catch (UnsupportedAudioFileException e) {
            throw new IOException("its format is unknown", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
