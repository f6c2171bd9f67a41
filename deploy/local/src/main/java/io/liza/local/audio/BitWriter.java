package io.liza.local.audio;

/** Writes numbers of any length in bits, the highest bit first; the rest of the bytes stays zero. */
final class BitWriter {
    private final byte[] bytes;
    private int position;

    BitWriter(int length) {
        bytes = new byte[length];
    }

    /** Writes the lowest bits of a value. */
    BitWriter write(int value, int bits) {
        for (int bit = bits - 1; bit >= 0; bit--) {
            bytes[position / 8] |= (byte) ((value >> bit & 1) << 7 - position % 8);
            position++;
        }
        return this;
    }

    byte[] bytes() {
        return bytes;
    }
}
