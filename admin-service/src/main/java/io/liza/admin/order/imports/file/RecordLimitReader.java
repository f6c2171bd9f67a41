package io.liza.admin.order.imports.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stops reading a record that is too long, before it fills the memory. The parser tells when a record begins; the
 * characters that its buffer has read ahead do not count.
 */
final class RecordLimitReader extends FilterReader {
    static final int MAX_LENGTH = 65_536;

    /** Size of the buffer of the parsers. */
    static final int READ_AHEAD = 8_192;

    private int length;

    RecordLimitReader(Reader text) {
        super(text);
    }

    static final class TooLongException extends IOException {}

    void nextRecord() {
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
