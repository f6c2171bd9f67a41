package io.liza.e2e.monitoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs Prometheus' own checker; tests that need it are skipped if there is none. */
final class Promtool {
    private static final String PROGRAM = "promtool";

    private Promtool() {}

    record Answer(int exitCode, String text) {}

    static Answer run(Path folder, String... arguments) throws IOException, InterruptedException {
        Optional<Path> program = find();
        Assumptions.assumeTrue(
                program.isPresent(),
                "there is no promtool here: unpack Debian's package prometheus, and name it in LIZA_PROMTOOL");
        var command = new ArrayList<>(List.of(program.get().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), text);
    }

    private static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("LIZA_PROMTOOL")).map(Path::of).or(() -> Stream.of(
                        System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst());
    }
}
