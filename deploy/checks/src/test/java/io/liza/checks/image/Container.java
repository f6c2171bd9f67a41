package io.liza.checks.image;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A container that runs. */
record Container(Podman podman, String image, String id) implements AutoCloseable {
    private static final int GRACE_SECONDS = 10;

    /** Exit code of a command in it. */
    int execute(String... command) {
        return podman.execute(log("exec"), with("exec", command));
    }

    /** Output of a command in the container. */
    String ask(String... command) {
        return podman.run(with("exec", command).toArray(String[]::new));
    }

    String log() {
        podman.execute(log("log"), List.of("logs", id));
        return Podman.read(log("log"));
    }

    /** Stops it orderly, by force after ten seconds. */
    Stop stop() {
        long begin = System.nanoTime();
        podman.run("stop", "--time=" + GRACE_SECONDS, id);
        var took = Duration.ofNanos(System.nanoTime() - begin);
        return new Stop(took, Integer.parseInt(podman.run("inspect", "--format={{.State.ExitCode}}", id)));
    }

    record Stop(Duration took, int exitCode) {}

    @Override
    public void close() {
        podman.run("rm", "--force", "--time=0", id);
    }

    private List<String> with(String verb, String... command) {
        var arguments = new ArrayList<>(List.of(verb, id));
        arguments.addAll(List.of(command));
        return arguments;
    }

    private Path log(String what) {
        return Path.of("target", image + "." + what);
    }
}
