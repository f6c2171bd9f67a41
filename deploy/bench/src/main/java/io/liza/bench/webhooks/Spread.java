package io.liza.bench.webhooks;

import java.util.List;

/** Median, lowest and highest of several rounds. */
record Spread(double median, double min, double max) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }
}
