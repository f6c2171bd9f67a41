package io.liza.e2e.backup;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.local.database.Database;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A server of the Postgres that this machine has, with its client programs; {@code ./liza up} unpacks one without them. */
final class SystemPostgres implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String NOBODY = "65534";
    private static final String PASSWORD = "secret";

    private final Path programs;
    private final Path folder;
    private final int port = Ports.free();
    private Process server;

    private SystemPostgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** The folder of the newest one's programs. */
    static Optional<Path> programs() {
        try (Stream<Path> versions = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Stream.of("postgres", "pg_dump", "psql")
                            .allMatch(program -> Files.isExecutable(bin.resolve(program))))
                    .max((a, b) -> Integer.compare(version(a), version(b)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int version(Path bin) {
        return Integer.parseInt(bin.getParent().getFileName().toString());
    }

    /** Starts a server with an empty database {@code liza} and its roles. */
    static SystemPostgres start(Path programs) throws IOException, InterruptedException {
        var postgres = new SystemPostgres(programs, Files.createTempDirectory("liza-backup"));
        postgres.initialise();
        return postgres;
    }

    /** Loses all data, as a machine that burns down, and starts again with an empty database. */
    void destroy() throws IOException, InterruptedException {
        stop();
        run(Map.of(), "rm", "-r", data());
        initialise();
    }

    private void initialise() throws IOException, InterruptedException {
        if (isRoot()) {
            run(Map.of(), "chown", NOBODY, folder.toString());
        }
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD);
        run(
                Map.of(),
                asServer(
                        "initdb",
                        "-D",
                        data(),
                        "-U",
                        "postgres",
                        "-A",
                        "scram-sha-256",
                        "--pwfile",
                        password.toString(),
                        "--locale=C.UTF-8",
                        "-E",
                        "UTF8",
                        "--no-sync"));
        server = new ProcessBuilder(asServer(
                        "postgres",
                        "-D",
                        data(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=off"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()))
                .start();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            Database.at(url("postgres").replaceFirst("liza$", "postgres"))
                    .connect()
                    .close();
            return true;
        });
        var superuser = Map.of("PGPASSWORD", PASSWORD, "POSTGRES_PASSWORD", PASSWORD, "LIZA_WEB_PASSWORD", PASSWORD);
        List<String> psql = List.of(
                programs.resolve("psql").toString(),
                "-qX",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                "postgres");
        run(superuser, with(psql, "-c", "create database liza", "postgres"));
        run(
                superuser,
                with(
                        psql,
                        "-f",
                        Installation.repository()
                                .resolve("deploy/postgres/roles.sql")
                                .toString(),
                        "liza"));
    }

    /** {@code DATABASE_URL} of a role. */
    String url(String role) {
        return "postgresql://" + role + ":" + PASSWORD + "@127.0.0.1:" + port + "/liza";
    }

    /** For the client programs, as the owner of the database. */
    Map<String, String> clientEnvironment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                "liza",
                "PGDATABASE",
                "liza",
                "PGPASSWORD",
                PASSWORD);
    }

    void change(String sql) throws SQLException {
        try (Connection connection = Database.at(url("liza")).connect()) {
            connection.createStatement().execute(sql);
        }
    }

    /** The first column of a query's result. */
    List<String> ask(String sql) throws SQLException {
        var answers = new ArrayList<String>();
        try (Connection connection = Database.at(url("liza")).connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
        }
        return answers;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /** Postgres refuses to run as root. */
    private List<String> asServer(String program, String... arguments) {
        List<String> user =
                isRoot() ? List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups") : List.of();
        return with(with(user, programs.resolve(program).toString()), arguments);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static List<String> with(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toList();
    }

    private static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        run(environment, List.of(command));
    }

    private static void run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        assertEquals(0, builder.start().waitFor(), () -> String.join(" ", command));
    }

    /** At once, without waiting for clients. */
    private void stop() throws IOException, InterruptedException {
        run(Map.of(), "kill", "-QUIT", Long.toString(server.pid()));
        server.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        run(Map.of(), "rm", "-r", folder.toString());
    }
}
