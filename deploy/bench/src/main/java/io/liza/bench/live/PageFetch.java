package io.liza.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The persistent connection over which an open page loads itself again. */
final class PageFetch extends HttpChannel {
    private static final String LENGTH = "content-length:";
    private static final byte[] END_OF_HEADERS = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    /** A row that shows a call. */
    private static final byte[] CALL = "data-live-part=\"calls/".getBytes(StandardCharsets.US_ASCII);

    interface Listener {
        /** @param latestCall highest id of a call that the page shows; 0 if it shows none */
        void loaded(long latestCall) throws IOException;

        void failed();
    }

    private final byte[] request;
    private final Listener listener;
    private ByteBuffer response = ByteBuffer.allocate(32 * 1024);
    /** Bytes of the whole response; 0 until its headers are there. */
    private int size;

    private boolean ok;

    PageFetch(URI server, Selector selector, String path, String cookie, Listener listener) throws IOException {
        super(server, selector);
        this.request = get(server, path, cookie, "Liza-Live: 1");
        this.listener = listener;
    }

    void load() throws IOException {
        response.clear();
        size = 0;
        send(request);
    }

    @Override
    void ready() throws IOException {
        read(response);
        if (size == 0) {
            size = readHeaders();
        }
        if (size > 0 && response.position() >= size) {
            if (ok) {
                listener.loaded(latestCall());
            } else {
                listener.failed();
            }
        }
    }

    private int readHeaders() throws IOException {
        int end = find(END_OF_HEADERS, 0);
        if (end < 0) {
            return 0;
        }
        String headers = new String(response.array(), 0, end, StandardCharsets.US_ASCII);
        ok = isOk(headers);
        int length = headers.toLowerCase(Locale.ROOT).indexOf(LENGTH);
        if (length < 0) {
            throw new IOException("a page without a length");
        }
        int body = Integer.parseInt(headers.substring(length + LENGTH.length())
                .lines()
                .findFirst()
                .orElseThrow()
                .strip());
        int all = end + END_OF_HEADERS.length + body;
        if (all > response.capacity()) {
            response = ByteBuffer.wrap(Arrays.copyOf(response.array(), all)).position(response.position());
        }
        return all;
    }

    /** The dashboard shows calls with a problem before those that are going on. */
    private long latestCall() {
        long latest = 0;
        for (int row = find(CALL, 0); row >= 0; row = find(CALL, row + 1)) {
            long id = 0;
            for (int i = row + CALL.length; Character.isDigit(response.get(i)); i++) {
                id = 10 * id + response.get(i) - '0';
            }
            latest = Math.max(latest, id);
        }
        return latest;
    }

    private int find(byte[] wanted, int from) {
        byte[] bytes = response.array();
        for (int i = from; i <= response.position() - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}
