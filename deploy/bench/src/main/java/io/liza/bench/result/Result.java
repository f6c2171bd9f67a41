package io.liza.bench.result;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.liza.local.process.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** One run, as it is kept in a JSON file. */
public record Result(
        String at,
        Map<String, String> machine,
        Map<String, String> versions,
        Map<String, String> settings,
        List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Result now(Map<String, String> settings, List<Row> rows) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return new Result(now, Environment.machine(), Environment.versions(), settings, rows);
    }

    /**
     * Prints the table and writes the JSON.
     *
     * @param file null for one below {@code deploy/bench/target}
     * @param bench name of the command
     */
    public void publish(Path file, String bench) {
        Path written = file != null
                ? file
                : Installation.repository()
                        .resolve("deploy/bench/target")
                        .resolve(bench + "-" + at.replace(':', '-') + ".json");
        write(written);
        System.out.print(ResultTable.of(this));
        System.out.println("Result: " + written);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    static Result read(Path file) {
        try {
            return JSON.readValue(file.toFile(), Result.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no result of a measurement", e);
        }
    }
}
