package io.liza.admin.order.imports;

import io.liza.admin.http.share.Pace;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * Fails once the body of a request exceeds the size limit or arrives too slowly. A chunked body does not announce its
 * size.
 */
final class LimitedInputStream extends FilterInputStream {
    private static final long MAX_BYTES = 32 * 1024 * 1024;

    private final Pace pace;
    private long read;

    LimitedInputStream(InputStream body, Pace pace) {
        super(body);
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long start = System.nanoTime();
        int more = super.read(buffer, offset, length);
        pace.waited(Duration.ofNanos(System.nanoTime() - start));
        if (more > 0) {
            count(more);
        }
        return more;
    }

    /** Does nothing: the server closes the stream, and closing it here would wait for the rest of the body. */
    @Override
    public void close() {}

    private void count(int more) {
        read += more;
        pace.moved(more);
        if (read > MAX_BYTES) {
            throw new ClientErrorException(
                    "a file has at most " + MAX_BYTES + " bytes; send the rest in another one",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (pace.left().isNegative()) {
            throw new ClientErrorException("the file came too slowly; send it in parts", Status.REQUEST_TIMEOUT);
        }
    }
}
