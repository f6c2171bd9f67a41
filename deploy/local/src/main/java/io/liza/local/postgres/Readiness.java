package io.liza.local.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Postgres is ready when it asks for the password; while it recovers it takes connections and refuses them. */
record Readiness(int port) implements BooleanSupplier {
    private static final int PROTOCOL = 3 << 16;
    private static final int AUTHENTICATION = 'R';
    private static final int PATIENCE_MILLIS = 1_000;

    @Override
    public boolean getAsBoolean() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            byte[] greeting = greeting();
            out.writeInt(greeting.length + 8);
            out.writeInt(PROTOCOL);
            out.write(greeting);
            out.flush();
            return new DataInputStream(socket.getInputStream()).read() == AUTHENTICATION;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static byte[] greeting() {
        var bytes = new ByteArrayOutputStream();
        for (String word : new String[] {"user", Roles.OWNER, "database", Cluster.DATABASE, ""}) {
            bytes.writeBytes(word.getBytes(StandardCharsets.UTF_8));
            bytes.write(0);
        }
        return bytes.toByteArray();
    }
}
