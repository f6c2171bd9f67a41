package io.liza.local.audio;

/**
 * A frame of MPEG audio, layer III.
 *
 * @param length in bytes
 */
record Mp3Frame(int length, double seconds) {
    private static final int[] FIRST_RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] LOW_KILOBITS = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    /** Null if no frame starts at this byte. */
    static Mp3Frame at(byte[] bytes, int at) {
        if (at + 4 > bytes.length || bytes[at] != (byte) 0xFF || (bytes[at + 1] & 0xE6) != 0xE2) {
            return null;
        }
        int version = bytes[at + 1] >> 3 & 3;
        int bitrate = bytes[at + 2] >> 4 & 15;
        int rate = bytes[at + 2] >> 2 & 3;
        if (version == 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
            return null;
        }
        boolean first = version == 3;
        // MPEG-2 halves the sampling rate, MPEG-2.5 once more.
        int hertz = FIRST_RATES[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        int samples = first ? 1_152 : 576;
        int bits = 1_000 * (first ? KILOBITS : LOW_KILOBITS)[bitrate];
        int padding = bytes[at + 2] >> 1 & 1;
        return new Mp3Frame(samples / 8 * bits / hertz + padding, (double) samples / hertz);
    }
}
