package io.liza.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;

/** A persistent HTTP connection with one request at a time. The JDK's client takes more CPU for a request than Liza. */
final class Connection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final int LARGEST_ANSWER = 16 * 1024;

    /** The rest of the call that it makes in a closed loop. */
    Iterator<byte[]> call;

    /** Index of the call to which the request belongs, in an open loop. */
    int callNumber;

    /** When the request was due, in {@link System#nanoTime()}. */
    long due;

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocateDirect(LARGEST_ANSWER);
    /** Bytes of the whole answer; 0 until its headers are there. */
    private int size;

    Connection(URI to, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(to.getHost(), to.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(byte[] request, long dueAt) throws IOException {
        due = dueAt;
        size = 0;
        answer.clear();
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has arrived; true once the answer is complete. */
    boolean isAnswered() throws IOException {
        if (channel.read(answer) < 0) {
            throw new EOFException("closed without an answer");
        }
        if (size == 0) {
            size = size();
        }
        return size > 0 && answer.position() >= size;
    }

    private int size() throws IOException {
        int end = endOfHeaders();
        if (end < 0) {
            return 0;
        }
        byte[] bytes = new byte[end];
        answer.duplicate().flip().get(bytes);
        String headers = new String(bytes, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        if (!headers.startsWith("http/1.1 2")) {
            throw new IOException("answered with " + headers.lines().findFirst().orElse(""));
        }
        int length = headers.indexOf(LENGTH);
        return length < 0
                ? end
                : end
                        + Integer.parseInt(headers.substring(length + LENGTH.length(), headers.indexOf('\r', length))
                                .strip());
    }

    private int endOfHeaders() {
        for (int i = 3; i < answer.position(); i++) {
            if (answer.get(i) == '\n' && answer.get(i - 1) == '\r' && answer.get(i - 2) == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
