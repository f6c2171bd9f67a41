package io.liza.bench.webhooks;

import io.liza.bench.result.MeasuredServer;
import io.liza.local.process.ChildProcess;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.process.ProcessSpec;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The servers that Liza is compared with. */
final class Baselines implements AutoCloseable {
    static final String BARE = "bare Vert.x";
    static final String EXPRESS = "Express";

    private static final Pattern VERTX =
            Pattern.compile("io\\.vertx\\.vertx-core|io\\.netty|com\\.fasterxml\\.jackson\\.core");
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Path folder;
    private final List<ChildProcess> running = new ArrayList<>();

    Baselines(Path folder) {
        this.folder = folder;
    }

    MeasuredServer bare(int answerSize) {
        int port = Ports.free();
        return start(
                BARE,
                port,
                Map.of(),
                Installation.java(),
                "-Xmx384m",
                "-XX:-UsePerfData",
                "-cp",
                classPath(),
                Baselines.class.getPackageName() + ".BareServer", // Not its class, which needs Vert.x here too.
                Integer.toString(port),
                Integer.toString(answerSize));
    }

    /** An Express server with Twilio's helper library, which stores nothing; empty if it is not installed. */
    Optional<MeasuredServer> express(String token) {
        Path home = Installation.repository().resolve("deploy/bench/express");
        boolean node = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "node")));
        if (!node || !Files.isDirectory(home.resolve("node_modules"))) {
            return Optional.empty();
        }
        int port = Ports.free();
        var environment = Map.of("TWILIO_AUTH_TOKEN", token, "PORT", Integer.toString(port));
        return Optional.of(start(
                EXPRESS, port, environment, "node", home.resolve("server.js").toString()));
    }

    private MeasuredServer start(String name, int port, Map<String, String> environment, String... command) {
        var process = ChildProcess.start(new ProcessSpec(
                name.replace(' ', '-'),
                List.of(command),
                environment,
                folder,
                "TERM",
                () -> Ports.answers(port),
                TIMEOUT));
        running.add(process);
        return new MeasuredServer(name, URI.create("http://127.0.0.1:" + port), process.pid());
    }

    /**
     * Our classes, and the jars of Vert.x that the voice-service has. Not our jar, whose manifest brings more along: some of
     * it plugs into Vert.x.
     */
    private static String classPath() {
        Path home = Installation.repository();
        try (var files = Files.list(home.resolve("voice-service/target/quarkus-app/lib/main"))) {
            return Stream.concat(
                            Stream.of(home.resolve("deploy/bench/target/classes")),
                            files.filter(jar ->
                                    VERTX.matcher(jar.getFileName().toString()).lookingAt()))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        running.forEach(ChildProcess::close);
    }
}
