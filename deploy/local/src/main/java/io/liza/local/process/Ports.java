package io.liza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Loopback ports. Free ones are below the range that the system gives to outgoing connections, so that nobody can
 * take a server's port while the server restarts.
 */
public final class Ports {
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    /** A port is free until its server listens, which takes a while. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    public static int free() {
        int port;
        do {
            port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
        } while (isTaken(port) || !GIVEN.add(port));
        return port;
    }

    /** The port of the last run if it is still free, so that addresses which people have noted stay right. */
    public static int remembered(Path folder, String name) {
        Path file = file(folder, name);
        try {
            Optional<Integer> last = lastOf(folder, name);
            if (last.isPresent() && !isTaken(last.get())) {
                return last.get();
            }
            int port = free();
            Files.createDirectories(file.getParent());
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember the port in " + file, e);
        }
    }

    /** The port of the last run; empty if there was none. */
    public static Optional<Integer> lastOf(Path folder, String name) {
        Path file = file(folder, name);
        try {
            return Files.exists(file)
                    ? Optional.of(Integer.parseInt(Files.readString(file).trim()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the port in " + file, e);
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve("run").resolve(name + ".port");
    }

    public static boolean isTaken(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    public static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
