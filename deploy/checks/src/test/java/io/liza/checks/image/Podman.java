package io.liza.checks.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Podman with its own storage, with options that work as root inside a container. */
final class Podman implements AutoCloseable {
    private static final List<String> NEEDED = List.of("podman", "runc", "debootstrap");
    private static final int TIMEOUT_MINUTES = 5;

    private final Path folder;
    private final AtomicInteger runs = new AtomicInteger();
    /** A separate folder, because its path must be short. */
    private final Path state;

    Podman(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        this.state = Files.createTempDirectory("liza");
    }

    /** Programs and rights that are missing; empty if podman can run. */
    static List<String> missing() {
        var missing = new ArrayList<String>();
        if (!"root".equals(System.getProperty("user.name"))) {
            missing.add("root");
        }
        NEEDED.stream().filter(program -> program(program).isEmpty()).forEach(missing::add);
        return missing;
    }

    void importBase(Path archive, String name) {
        run("import", archive.toString(), name);
    }

    /** Builds the image from the jars in target. */
    void build(Path repository, String base, String service, int port) {
        run(
                "build",
                "--format=docker",
                "--isolation=chroot",
                "--network=host",
                "--layers=false",
                "--build-arg=BASE=" + base,
                "--build-arg=JARS=context",
                "--build-arg=SERVICE=" + service,
                "--build-arg=PORT=" + port,
                "--tag=" + service,
                "--file=" + repository.resolve("deploy/docker/Dockerfile"),
                repository.toString());
    }

    /** Megabytes, the base among them. */
    long size(String image) {
        return Long.parseLong(run("image", "inspect", "--format={{.Size}}", image)) / 1_000_000;
    }

    /** Starts a container with the restrictions of compose and the manifests. */
    Container start(String image, Map<String, String> environment) {
        return new Container(this, image, run(arguments("--detach", image, environment)));
    }

    /** Runs a container that ends by itself, and gives back its exit code. */
    int runToEnd(String image, Map<String, String> environment, Path log) {
        return execute(log, arguments("--rm", image, environment));
    }

    /** Output of a command, which must succeed. */
    String run(String... arguments) {
        return run(List.of(arguments));
    }

    /** Also deletes the images, which take gigabytes. */
    @Override
    public void close() throws IOException {
        run("rm", "--all", "--force", "--time=0");
        BaseImage.delete(folder);
        BaseImage.delete(state);
    }

    int execute(Path log, List<String> arguments) {
        try {
            Process process = new ProcessBuilder(command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("podman " + arguments + " does not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String run(List<String> arguments) {
        Path log = folder.resolveSibling("podman-" + runs.incrementAndGet() + ".log");
        int code = execute(log, arguments);
        String output = read(log);
        assertEquals(0, code, () -> "podman " + String.join(" ", arguments) + "\n" + output);
        return output.lines().reduce((first, second) -> second).orElse("");
    }

    static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> arguments(String mode, String image, Map<String, String> environment) {
        var arguments = new ArrayList<>(List.of(
                "run",
                mode,
                "--network=host",
                "--ulimit=nofile=1024:1024",
                "--ulimit=nproc=1000:1000",
                "--read-only",
                "--tmpfs=/tmp",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--volume=" + image + "-spool:/var/lib/liza/spool"));
        environment.forEach((name, value) -> arguments.add("--env=" + name + "=" + value));
        arguments.add(image);
        return arguments;
    }

    private List<String> command(List<String> arguments) {
        var flags = List.of(
                "podman",
                "--root=" + folder.resolve("storage"),
                "--runroot=" + state,
                "--storage-driver=vfs",
                "--cgroup-manager=cgroupfs",
                "--events-backend=file",
                "--log-level=fatal",
                "--runtime=" + program("runc").get(0));
        return Stream.concat(flags.stream(), arguments.stream()).toList();
    }

    private static List<Path> program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)),
                        Stream.of("/usr/sbin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .toList();
    }
}
