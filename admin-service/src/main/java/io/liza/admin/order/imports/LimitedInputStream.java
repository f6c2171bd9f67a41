package io.liza.admin.order.imports;

import io.liza.admin.http.share.Pace;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.time.Duration;
import org.apache.commons.io.input.ProxyInputStream;

/** Fails once the body of a request is longer than allowed, or comes too slowly. */
final class LimitedInputStream extends ProxyInputStream {
    private static final long MAX_BYTES = 32 * 1024 * 1024;

    private final Pace pace;
    private long start;
    private long read;

    LimitedInputStream(InputStream body, Pace pace) {
        super(body);
        this.pace = pace;
    }

    @Override
    protected void beforeRead(int most) {
        start = System.nanoTime();
    }

    @Override
    protected void afterRead(int more) {
        pace.waited(Duration.ofNanos(System.nanoTime() - start));
        if (more > 0) {
            count(more);
        }
    }

    /** Does nothing: closing the body would wait for the rest of it. The server closes it. */
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
