package io.liza.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reverse proxy that behaves like {@code deploy/docker/Caddyfile}: while the service accepts no connections, a
 * request waits up to ten seconds; a connection that breaks later is answered with 502. One request for each
 * connection.
 */
final class HoldingProxy implements AutoCloseable {

    private static final Duration HOLD = Duration.ofSeconds(10);
    private static final int INTERVAL_MILLIS = 250;
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final String BAD_GATEWAY =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final URI behind;
    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();

    HoldingProxy(URI behind) throws IOException {
        this.behind = behind;
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = server.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            byte[] request = read(caller.getInputStream());
            caller.getOutputStream().write(answer(request));
        } catch (IOException goneMeanwhile) {
            // The caller does not wait for the answer any more.
        }
    }

    private byte[] answer(byte[] request) {
        try (Socket service = connect()) {
            service.getOutputStream().write(request);
            byte[] answer = read(service.getInputStream());
            String text = new String(answer, StandardCharsets.ISO_8859_1);
            return text.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return BAD_GATEWAY.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private Socket connect() throws IOException {
        long end = System.nanoTime() + HOLD.toNanos();
        while (true) {
            try {
                return new Socket(behind.getHost(), behind.getPort());
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** A whole message of HTTP. */
    private static byte[] read(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("it broke off");
            }
            head.write(octet);
        }
        Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
        head.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        return head.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
