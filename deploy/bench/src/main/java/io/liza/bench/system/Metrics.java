package io.liza.bench.system;

import io.liza.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The metrics of a service at one moment. */
public record Metrics(List<String> lines) {
    public static Metrics of(Service service) {
        return at(service.management().resolve("/q/metrics"));
    }

    private static Metrics at(URI url) {
        try (var in = url.toURL().openStream()) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Metrics parse(String text) {
        return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /** Sum of all series whose name and labels begin like this: {@code jvm_memory_used_bytes{area="heap"}. */
    public double sum(String series) {
        return lines.stream()
                .filter(line -> line.startsWith(series)
                        && !Character.isLetterOrDigit(line.charAt(series.length()))
                        && line.charAt(series.length()) != '_')
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
