package io.liza.bench.live;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;

/** The stream of events of an open page, as {@code assets/live/stream.js} reads it. */
final class EventStream extends HttpChannel {
    private static final String EVENT = "event:";
    private static final String DATA = "data:";

    interface Listener {
        void received(String event, String data);
    }

    private final ByteBuffer shared;
    private final Listener listener;
    private final StringBuilder line = new StringBuilder();
    private String event = "";
    private boolean accepted;

    /** @param shared buffer of all streams, which is empty between two reads */
    EventStream(URI server, Selector selector, String cookie, ByteBuffer shared, Listener listener) throws IOException {
        super(server, selector);
        this.shared = shared;
        this.listener = listener;
        send(get(server, "/live?topics=calls", cookie, "Accept: text/event-stream"));
    }

    @Override
    void ready() throws IOException {
        read(shared.clear());
        shared.flip();
        while (shared.hasRemaining()) {
            char next = (char) shared.get();
            if (next == '\n') {
                readLine(line.toString().strip());
                line.setLength(0);
            } else {
                line.append(next);
            }
        }
    }

    /** Lines of the headers and of the chunked encoding hold no event. */
    private void readLine(String text) throws IOException {
        if (!accepted) {
            if (!isOk(text)) {
                throw new IOException("an open page is answered with " + text);
            }
            accepted = true;
        } else if (text.startsWith(EVENT)) {
            event = text.substring(EVENT.length()).strip();
        } else if (text.startsWith(DATA)) {
            listener.received(event, text.substring(DATA.length()).strip());
        }
    }

    static ByteBuffer newBuffer() {
        return ByteBuffer.allocateDirect(64 * 1024);
    }
}
