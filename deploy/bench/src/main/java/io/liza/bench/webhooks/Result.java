package io.liza.bench.webhooks;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One run, as it is kept in a JSON file. */
record Result(
        String at,
        Map<String, String> machine,
        Map<String, String> versions,
        Map<String, String> settings,
        List<Row> rows) {
    private static final JsonMapper JSON = new JsonMapper();

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
            throw new UncheckedIOException(file + " is no result of `./liza bench webhooks`", e);
        }
    }
}
