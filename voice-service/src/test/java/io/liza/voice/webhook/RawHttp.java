package io.liza.voice.webhook;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A client that sends arbitrary bytes: HTTP/1.1, or frames of HTTP/2 with prior knowledge. */
final class RawHttp implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    record Frame(int type, int flags, int stream, byte[] payload) {}

    private final Socket socket;
    private final OutputStream out;
    private final DataInputStream in;

    RawHttp() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setTcpNoDelay(true);
        out = socket.getOutputStream();
        in = new DataInputStream(socket.getInputStream());
    }

    /** A connection whose settings and further frames are sent at once. */
    static RawHttp http2(byte[]... frames) throws IOException {
        var beginning = new ByteArrayOutputStream();
        beginning.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        beginning.writeBytes(frameBytes(SETTINGS, 0, 0, new byte[0]));
        beginning.writeBytes(frameBytes(SETTINGS, 1, 0, new byte[0]));
        for (byte[] frame : frames) {
            beginning.writeBytes(frame);
        }
        var client = new RawHttp();
        client.bytes(beginning.toByteArray());
        return client;
    }

    RawHttp send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        out.write(frameBytes(type, flags, stream, payload));
    }

    static byte[] frameBytes(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    void bytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** Pairs of names and values, as literals without Huffman coding. */
    static byte[] headers(String... pairs) {
        var block = new ByteArrayOutputStream();
        for (int i = 0; i < pairs.length; i += 2) {
            block.write(0);
            literal(block, pairs[i]);
            literal(block, pairs[i + 1]);
        }
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int length = bytes.length;
        if (length < 127) {
            block.write(length);
        } else {
            block.write(127);
            for (length -= 127; length >= 128; length /= 128) {
                block.write(length % 128 + 128);
            }
            block.write(length);
        }
        block.writeBytes(bytes);
    }

    static byte[] post(String path) {
        return headers(":method", "POST", ":scheme", "http", ":path", path, ":authority", "localhost");
    }

    static byte[] get(String path) {
        return headers(":method", "GET", ":scheme", "http", ":path", path, ":authority", "localhost");
    }

    /** @throws EOFException once the server has closed */
    Frame read() throws IOException {
        int head = in.readInt();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Frame(head & 0xff, flags, stream, in.readNBytes(head >>> 8));
    }

    /** The next frame of a type, or null if the connection is closed before. */
    Frame read(int type) throws IOException {
        try {
            Frame frame = read();
            while (frame.type() != type) {
                frame = read();
            }
            return frame;
        } catch (EOFException | SocketException e) {
            return null;
        }
    }

    /** The error code of GOAWAY; -1 if the server closes without one. Reads in the background. */
    CompletableFuture<Integer> goAway() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Frame frame = read(GOAWAY);
                return frame == null ? -1 : ByteBuffer.wrap(frame.payload()).getInt(4);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    String readAll() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The first line of an answer with a Content-Length. */
    String readAnswer() throws IOException {
        String status = readLine();
        int length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            length = header.toLowerCase().startsWith("content-length:")
                    ? Integer.parseInt(header.substring(15).strip())
                    : length;
        }
        in.readNBytes(length);
        return status;
    }

    String readLine() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    RawHttp patience(Duration duration) throws IOException {
        socket.setSoTimeout((int) duration.toMillis());
        return this;
    }

    /** Time until the server closes a connection that sends one byte every 200 ms; at most the given time. */
    Duration dribble(String bytes, Duration most) throws IOException {
        Instant start = Instant.now();
        socket.setSoTimeout(200);
        for (int i = 0; Duration.between(start, Instant.now()).compareTo(most) < 0; i++) {
            try {
                out.write(bytes.charAt(i % bytes.length()));
                if (in.read() < 0) {
                    break;
                }
            } catch (SocketTimeoutException e) {
                continue;
            } catch (SocketException e) {
                break;
            }
        }
        return Duration.between(start, Instant.now());
    }

    /** Time until the server closes. */
    Duration untilClosed(Duration most) throws IOException {
        Instant start = Instant.now();
        patience(most);
        try {
            readAll();
        } catch (SocketException e) {
            // reset, which is an end as well
        }
        return Duration.between(start, Instant.now());
    }

    /** Whether the server has closed. */
    boolean isClosed() throws IOException {
        socket.setSoTimeout(1);
        try {
            while (in.read() >= 0) {
                // The bytes before the close do not matter.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
