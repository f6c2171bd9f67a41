package io.liza.admin.statistics.rollup;

import java.util.TreeMap;

/**
 * How many calls were how long, in buckets that widen with the duration: one for each second below 32, from there sixteen
 * for each doubling. A duration read from it is off by at most a 32nd, about 3 %.
 */
public final class Histogram {

    private static final int BUCKETS_OF_A_DOUBLING = 16;

    private final TreeMap<Integer, Long> calls = new TreeMap<>();

    /** The bucket of a duration, named by the shortest one in it. */
    static int bucket(int seconds) {
        return seconds - seconds % width(seconds);
    }

    private static int width(int seconds) {
        return Math.max(1, Integer.highestOneBit(seconds) / BUCKETS_OF_A_DOUBLING);
    }

    void add(int bucket, long count) {
        calls.merge(bucket, count, Long::sum);
    }

    public void add(Histogram other) {
        other.calls.forEach(this::add);
    }

    public long calls() {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Seconds that so many percent of the calls do not exceed, by nearest rank; null where there was no call. */
    public Integer percentile(int percent) {
        long rank = (calls() * percent + 99) / 100;
        long shorter = 0;
        for (var bucket : calls.entrySet()) {
            shorter += bucket.getValue();
            if (shorter >= rank) {
                return bucket.getKey() + width(bucket.getKey()) / 2;
            }
        }
        return null;
    }
}
