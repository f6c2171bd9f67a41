package io.liza.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** Connections to one server, all served by the thread that uses them. */
final class Connections implements AutoCloseable {
    private static final long TIMEOUT_MILLIS = 15_000;

    interface Listener {
        void answered(Connection connection) throws IOException;
    }

    private final URI server;
    private final Selector selector;
    private final List<Connection> all = new ArrayList<>();

    Connections(URI server) throws IOException {
        this.server = server;
        this.selector = Selector.open();
    }

    Connection open() throws IOException {
        var connection = new Connection(server, selector);
        all.add(connection);
        return connection;
    }

    int size() {
        return all.size();
    }

    /** Waits for answers. */
    void await(Listener listener) throws IOException {
        if (selector.select(key -> read(key, listener), TIMEOUT_MILLIS) == 0) {
            throw new IOException("no answer from " + server);
        }
    }

    /** Takes the answers that are there. */
    void poll(Listener listener) throws IOException {
        selector.selectNow(key -> read(key, listener));
    }

    private static void read(SelectionKey key, Listener listener) {
        var connection = (Connection) key.attachment();
        try {
            if (connection.isAnswered()) {
                listener.answered(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : all) {
            connection.close();
        }
        selector.close();
    }
}
