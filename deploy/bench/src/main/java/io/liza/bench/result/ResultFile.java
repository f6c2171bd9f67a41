package io.liza.bench.result;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option {@code --result} of the measurements that write a file. */
public final class ResultFile {
    @Option(
            names = "--result",
            paramLabel = "FILE",
            description = "The JSON result (default: below deploy/bench/target).")
    private Path file;

    /**
     * Prints the result and writes it.
     *
     * @param measurement name of the measurement, for the default file
     */
    public void publish(String measurement, Map<String, String> settings, List<Row> rows) {
        Result.now(settings, rows).publish(file, measurement);
    }
}
