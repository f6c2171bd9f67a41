package io.liza.admin.order.imports.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Fails on a record that is too long, before it fills the memory. The parser reports the beginning of each record; the
 * characters that its buffer has read ahead do not count.
 */
public final class RecordLimitReader extends FilterReader {
    public static final int MAX_LENGTH = 65_536;

    /** Size of the parsers' buffer, in characters. */
    public static final int READ_AHEAD = 8_192;

    private int length;

    public RecordLimitReader(Reader text) {
        super(text);
    }

    public static final class TooLongException extends IOException {}

    public void nextRecord() {
        length = 0;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int size) throws IOException {
        int more = super.read(buffer, offset, Math.min(size, READ_AHEAD));
        count(Math.max(more, 0));
        return more;
    }

    private void count(int more) throws TooLongException {
        length += more;
        if (length > MAX_LENGTH + READ_AHEAD) {
            throw new TooLongException();
        }
    }
}
