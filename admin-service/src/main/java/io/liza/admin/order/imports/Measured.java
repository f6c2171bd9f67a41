package io.liza.admin.order.imports;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, as far as it may go: one that comes in chunks does not say how long it will be. */
final class Measured extends FilterInputStream {
    private static final long MOST = 32 * 1024 * 1024;

    private long read;

    Measured(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int more = super.read(buffer, offset, length);
        count(Math.max(more, 0));
        return more;
    }

    /** The server's to do: closing would wait for all that is still to come. */
    @Override
    public void close() {}

    private void count(int more) {
        read += more;
        if (read > MOST) {
            throw new ClientErrorException(
                    "a file has at most " + MOST + " bytes; send the rest in another one",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
