package io.liza.local.audio;

import java.nio.ByteBuffer;

/**
 * MP3 without an encoder: MPEG-1 layer III, 32 kHz, mono, 32 kbit/s. Each frame is complete in itself: it is silent, or
 * holds a single line of the spectrum, which is heard as a hum. After ISO/IEC 11172-3.
 */
final class Mp3 {
    private static final int RATE = 32_000;
    private static final int SAMPLES = 1_152;
    private static final int FRAME_LENGTH = 144;
    /** Sync word, MPEG-1 layer III, no checksum; 32 kbit/s, 32 kHz; mono. */
    private static final int HEADER = 0xFFFB18C0;

    private static final int GRANULES = 2;

    /** Pairs of lines up to that which sounds: line 16 of 576 is at 450 Hz. */
    private static final int PAIRS = 9;

    private static final int GAIN = 196;
    private static final int FIRST_TABLE = 1;
    /** Codes of Huffman table 1: a pair of zeros is 1; one and zero is 01, here with the sign 0. */
    private static final int ZEROS_LENGTH = PAIRS - 1;

    private static final int LINES_LENGTH = ZEROS_LENGTH + 3;

    private Mp3() {}

    static boolean matches(byte[] bytes) {
        return bytes.length > FRAME_LENGTH && (hasTag(bytes) || Mp3Frame.at(bytes, 0) != null);
    }

    static byte[] tone(int seconds) {
        int frames = (int) Math.ceil((double) seconds * RATE / SAMPLES);
        var mp3 = ByteBuffer.allocate(frames * FRAME_LENGTH);
        byte[] sound = frame(true);
        byte[] silence = frame(false);
        for (int i = 0; i < frames; i++) {
            mp3.put(Syllables.sounds((double) i * SAMPLES / RATE) ? sound : silence);
        }
        return mp3.array();
    }

    /** Adds up the frames, since their lengths may differ. Encoders fill the last ones with silence. */
    static int seconds(byte[] bytes) {
        int at = hasTag(bytes) ? tagLength(bytes) : 0;
        double seconds = 0;
        for (Mp3Frame frame = Mp3Frame.at(bytes, at); frame != null; frame = Mp3Frame.at(bytes, at)) {
            seconds += frame.seconds();
            at += frame.length();
        }
        return (int) Math.ceil(seconds - 0.1);
    }

    private static byte[] frame(boolean sound) {
        var bits = new BitWriter(FRAME_LENGTH);
        bits.write(HEADER >>> 16, 16).write(HEADER, 16);
        // main_data_begin, private_bits and scfsi: nothing is shared between frames or granules.
        bits.write(0, 9).write(0, 5).write(0, 4);
        for (int granule = 0; granule < GRANULES; granule++) {
            bits.write(sound ? LINES_LENGTH : 0, 12).write(sound ? PAIRS : 0, 9).write(GAIN, 8);
            // scalefac_compress and window_switching_flag; then the tables of three regions, and their bounds.
            bits.write(0, 4).write(0, 1);
            bits.write(FIRST_TABLE, 5)
                    .write(FIRST_TABLE, 5)
                    .write(FIRST_TABLE, 5)
                    .write(0, 4)
                    .write(0, 3);
            // preflag, scalefac_scale, count1table_select
            bits.write(0, 3);
        }
        for (int granule = 0; sound && granule < GRANULES; granule++) {
            bits.write((1 << ZEROS_LENGTH) - 1, ZEROS_LENGTH).write(0b010, 3);
        }
        return bits.bytes();
    }

    private static boolean hasTag(byte[] bytes) {
        return bytes[0] == 'I' && bytes[1] == 'D' && bytes[2] == '3';
    }

    /** Seven bits of each byte count. */
    private static int tagLength(byte[] bytes) {
        return 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
    }
}
