package io.liza.admin.order.imports.text;

/** Counts the bytes above 127 that are valid UTF-8, those that are not, and neighbours among them. */
final class ByteCount {
    /** The first letter of the Cyrillic alphabet in Windows-1251, and of the accented ones in Windows-1252. */
    private static final int FIRST_LETTER = 0xC0;

    private long characters;
    private long wrong;
    private long letters;
    private long neighbours;
    private int previous;
    private int missing;

    void add(byte[] block) {
        for (byte signed : block) {
            int next = signed & 0xFF;
            count(next);
            if (next >= FIRST_LETTER) {
                letters++;
                neighbours += previous >= FIRST_LETTER ? 1 : 0;
            }
            previous = next;
        }
    }

    private void count(int next) {
        boolean continues = next >= 0x80 && next < 0xC0;
        if (missing > 0 && continues) {
            missing--;
            characters += missing == 0 ? 1 : 0;
        } else {
            wrong += missing > 0 ? 1 : 0;
            missing = following(next);
            wrong += continues || next >= 0xF8 ? 1 : 0;
        }
    }

    /** Number of bytes that follow the first byte of a character. */
    private static int following(int first) {
        if (first >= 0xF8 || first < 0xC0) {
            return 0;
        }
        return first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    }

    /** Whether the file is UTF-8, even if some of its bytes are damaged. */
    boolean isUtf8() {
        return wrong == 0 || wrong < characters;
    }

    /** Cyrillic words consist of such letters; in other words such letters are alone. */
    boolean isCyrillic() {
        return neighbours * 2 > letters;
    }
}
