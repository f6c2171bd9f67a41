package io.liza.admin.order.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.liza.admin.http.share.Pace;
import jakarta.ws.rs.ClientErrorException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitedInputStreamTest {
    private static final int MOST = 32 * 1024 * 1024;

    @Test
    void theMostBytesPassAndNotOneMore() throws IOException {
        assertEquals(MOST, transfer(new ByteArrayInputStream(new byte[MOST]), Duration.ofMinutes(1)));

        assertEquals(413, refused(new ByteArrayInputStream(new byte[MOST + 1]), Duration.ofMinutes(1)));
    }

    @Test
    void whatComesTooSlowlyIsCutOff() {
        var dribble = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return 1;
            }
        };

        assertEquals(408, refused(dribble, Duration.ofMillis(200)));
    }

    private static int refused(InputStream body, Duration grace) {
        return assertThrows(ClientErrorException.class, () -> transfer(body, grace))
                .getResponse()
                .getStatus();
    }

    private static long transfer(InputStream body, Duration grace) throws IOException {
        return new LimitedInputStream(body, new Pace(grace)).transferTo(OutputStream.nullOutputStream());
    }
}
