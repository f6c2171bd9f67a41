package io.liza.bench.result;

import java.util.List;

/** Median, lowest and highest of several rounds. */
public record Spread(double median, double min, double max) {
    public static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }
}
