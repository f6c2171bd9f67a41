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
        var command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return answer(new ProcessBuilder(command).directory(folder.toFile()));
    }

    /** Runs the script that checks and tests the rules in this folder. */
    static Answer check(Path folder) throws IOException, InterruptedException {
        var script = new ProcessBuilder(folder.resolve("check").toString());
        script.environment().put("LIZA_PROMTOOL", program().toString());
        return answer(script);
    }

    private static Answer answer(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes());
        return new Answer(process.waitFor(), text);
    }

    private static Path program() {
        Optional<Path> program = find();
        Assumptions.assumeTrue(
                program.isPresent(),
                "there is no promtool here: unpack Debian's package prometheus, and name it in LIZA_PROMTOOL");
        return program.get();
    }

    private static Optional<Path> find() {
        return Optional.ofNullable(System.getenv("LIZA_PROMTOOL")).map(Path::of).or(() -> Stream.of(
                        System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst());
    }
}
