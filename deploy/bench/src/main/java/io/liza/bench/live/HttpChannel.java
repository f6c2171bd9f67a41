package io.liza.bench.live;

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

/** A connection of an open page to the service; the thread of all pages reads it. */
abstract class HttpChannel {
    private final SocketChannel channel;

    HttpChannel(URI server, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    final void send(byte[] request) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    final void read(ByteBuffer into) throws IOException {
        if (channel.read(into) < 0) {
            throw new EOFException("the service closed a connection");
        }
    }

    /** Bytes have arrived. */
    abstract void ready() throws IOException;

    static byte[] get(URI server, String path, String cookie, String... headers) {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\n%s\r\n"
                .formatted(path, server.getAuthority(), cookie, more)
                .getBytes(StandardCharsets.US_ASCII);
    }

    static boolean isOk(String response) {
        return response.startsWith("HTTP/1.1 200");
    }
}
