package io.liza.local.service;

import io.liza.local.process.ChildProcess;
import io.liza.local.process.CliException;
import io.liza.local.process.Installation;
import io.liza.local.process.Ports;
import io.liza.local.process.ProcessSpec;
import io.liza.local.process.ShortProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One of the two services as it was built, and the loopback ports it shall listen on.
 *
 * @param name the module's name, also that of its log and pid file
 * @param repository where it was built
 * @param java the program and its options
 * @param probes the paths that answer 200 once it is ready
 */
public record Application(
        String name, Path repository, List<String> java, List<String> probes, int port, int managementPort) {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    /** The voice-service on free ports. */
    public static Application voice() {
        return here("voice-service", "192m", "/health/started", "/health/ready");
    }

    /** The admin-service on free ports. */
    public static Application admin() {
        return here("admin-service", "384m", "/health/ready");
    }

    /** @param heap at most, as in the service's container */
    private static Application here(String name, String heap, String... probes) {
        var java = List.of(Installation.java(), "-Xmx" + heap, "-XX:-UsePerfData");
        return new Application(name, Installation.repository(), java, List.of(probes), Ports.free(), Ports.free());
    }

    public Application on(int port, int managementPort) {
        return new Application(name, repository, java, probes, port, managementPort);
    }

    /** As it was built in another checkout, such as that of the previous release. */
    public Application from(Path repository) {
        return new Application(name, repository, java, probes, port, managementPort);
    }

    /** With other options, or a command that starts Java. */
    public Application with(List<String> java) {
        return new Application(name, repository, java, probes, port, managementPort);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for {@code log/<name>.log} and the pid file
     * @param environment added to our own, such as {@code KAFKA_BOOTSTRAP_SERVERS} and {@code DATABASE_URL}
     * @throws CliException if it cannot start; nothing is left running then
     */
    public Service start(Path folder, Map<String, String> environment) {
        var readiness = new HealthProbe(probes.stream().map(url()::resolve).toList());
        var launch = launch(name, command("-jar", jar()), environment, folder, readiness);
        return new Service(url(), management(), ChildProcess.start(launch));
    }

    /**
     * Brings the schema of the database up to date, as the migration job of Kubernetes does, and returns when it is.
     *
     * @param environment with the {@code DATABASE_URL} of the schema's owner
     * @throws CliException with a message for the terminal
     */
    public void migrate(Path folder, Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("LIZA_MIGRATE_AND_EXIT", "true");
        var command = command("-XX:TieredStopAtLevel=1", "-jar", jar());
        ShortProcess.run(launch("migration", command, all, folder, () -> true));
    }

    private ProcessSpec launch(
            String process,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            BooleanSupplier readiness) {
        var all = new HashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        all.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        return new ProcessSpec(process, command, all, folder.toAbsolutePath(), "TERM", readiness, TIMEOUT);
    }

    private List<String> command(String... arguments) {
        return Stream.concat(java.stream(), Stream.of(arguments)).toList();
    }

    private String jar() {
        Path jar = repository.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CliException(jar + " is missing: build it with `mvn -pl " + name + " -am package`.");
        }
        return jar.toString();
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }
}
