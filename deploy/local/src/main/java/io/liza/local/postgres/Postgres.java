package io.liza.local.postgres;

import io.liza.local.database.Database;
import io.liza.local.process.ChildProcess;
import io.liza.local.process.CliException;
import io.liza.local.process.FolderLock;
import io.liza.local.process.Ports;
import io.liza.local.process.ProcessSpec;
import io.liza.local.process.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A Postgres in a process of its own, on loopback, with a password and with fsync. Its data stay in
 * {@code <folder>/postgres}, with the log in {@code <folder>/log/postgres.log}. The folder may be shared with
 * {@link io.liza.local.kafka.Kafka}.
 */
public final class Postgres extends Server {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final FolderLock lock;
    private final Cluster cluster;
    private final int port;

    private Postgres(FolderLock lock, Cluster cluster, int port, ChildProcess server) {
        super(server);
        this.lock = lock;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts a server on the data in this folder, with a new empty database {@code liza} if there are none,
     * and waits until it takes connections. Works for an ordinary user and for root.
     *
     * @throws CliException if it cannot start; nothing is left running then
     */
    public static Postgres start(Path folder) {
        Path home = folder.toAbsolutePath();
        FolderLock lock = FolderLock.take(home, "postgres");
        try {
            var cluster = new Cluster(Programs.forDataIn(home), home.resolve("postgres"));
            StaleServer.disownZombie(cluster.data().resolve("postmaster.pid"));
            StaleServer.retryWhileInUse(() -> {
                cluster.prepare();
                return cluster;
            });
            int port = Ports.remembered(home, "postgres");
            ProcessSpec launch = launch(cluster, home, port);
            return new Postgres(lock, cluster, port, StaleServer.retryWhileInUse(() -> ChildProcess.start(launch)));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * The address of the server that runs on the data in this folder.
     *
     * @throws CliException if there is none
     */
    public static String urlOf(Path folder) {
        int port = Ports.lastOf(folder, "postgres")
                .filter(Ports::answers)
                .orElseThrow(() -> new CliException("No database runs on " + folder + ". Start `./liza up`."));
        var cluster = new Cluster(null, folder.toAbsolutePath().resolve("postgres"));
        return url(Roles.OWNER, cluster.owner(), port);
    }

    private static String url(String role, Password password, int port) {
        return "postgresql://" + role + ":" + password.read() + "@127.0.0.1:" + port + "/" + Cluster.DATABASE;
    }

    /**
     * Its {@code DATABASE_URL} for the database's owner, who migrates it and is no superuser:
     * {@code postgresql://liza:<password>@127.0.0.1:<port>/liza}; stays the same.
     */
    public String url() {
        return url(Roles.OWNER, cluster.owner(), port);
    }

    /** The same for {@code liza_web}, the role of the admin-service. */
    public String webUrl() {
        return url(Roles.WEB, cluster.web(), port);
    }

    /** Stops the server orderly without waiting for clients to leave, and releases the folder. The data stay. */
    @Override
    public void close() {
        super.close();
        lock.close();
    }

    @Override
    public void restart() {
        StaleServer.retryWhileInUse(() -> {
            super.restart();
            return this;
        });
    }

    /** Stopped by SIGINT, which does not wait for clients to leave. */
    private static ProcessSpec launch(Cluster cluster, Path folder, int port) {
        List<String> command = cluster.programs()
                .command(
                        "postgres",
                        List.of(
                                "-D",
                                cluster.data().toString(),
                                "-c",
                                "port=" + port,
                                "-c",
                                "listen_addresses=127.0.0.1",
                                "-c",
                                "unix_socket_directories=",
                                "-c",
                                "fsync=on",
                                "-c",
                                "log_min_messages=warning",
                                "-c",
                                "log_checkpoints=off"));
        String url = url(Roles.OWNER, cluster.owner(), port) + "?loginTimeout=1&connectTimeout=1&socketTimeout=1";
        return new ProcessSpec("postgres", command, Map.of(), folder, "INT", () -> isReady(url), TIMEOUT);
    }

    /** While it recovers, it takes connections and refuses the login. */
    private static boolean isReady(String url) {
        try (Connection connection = Database.at(url).connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
