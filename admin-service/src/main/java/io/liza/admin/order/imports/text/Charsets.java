package io.liza.admin.order.imports.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognizes the character set of a file: UTF-8, UTF-16, Windows-1251 or Windows-1252. Excel writes all of these, depending
 * on the chosen type of file and the country.
 */
final class Charsets {
    private static final int BLOCK = 65_536;
    private static final int MARK = 3;
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private Charsets() {}

    /** Reads the byte order mark, and leaves the stream behind it. */
    static Optional<Charset> ofByteOrderMark(InputStream file) throws IOException {
        file.mark(MARK);
        byte[] start = file.readNBytes(MARK);
        file.reset();
        Optional<Charset> charset = ofByteOrderMark(start);
        if (charset.isPresent()) {
            file.skipNBytes(charset.get() == StandardCharsets.UTF_8 ? 3 : 2);
        }
        return charset;
    }

    static Charset of(InputStream file) throws IOException {
        byte[] block = file.readNBytes(BLOCK);
        Optional<Charset> unicode = ofByteOrderMark(block).or(() -> ofZeros(block));
        if (unicode.isPresent()) {
            return unicode.get();
        }
        var count = new ByteCount();
        for (byte[] next = block; next.length > 0; next = file.readNBytes(BLOCK)) {
            count.add(next);
        }
        if (count.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        return count.isCyrillic() ? CYRILLIC : WESTERN;
    }

    private static Optional<Charset> ofByteOrderMark(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(start, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] start, int... mark) {
        return start.length >= mark.length && Arrays.equals(Arrays.copyOf(start, mark.length), toBytes(mark));
    }

    private static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** UTF-16 without a byte order mark: separators, digits and Latin letters have a zero as one of their two bytes. */
    private static Optional<Charset> ofZeros(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int many = Math.max(1, start.length / 8);
        if (odd >= many && even < odd / 8 + 1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even >= many && odd < even / 8 + 1 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
}
