package io.liza.admin.statistics.rollup;

import java.util.Arrays;

/**
 * A histogram of the durations of calls. Buckets widen with the duration: one for each second below 32, then sixteen for
 * each doubling. A percentile is off by at most a 32nd, about 3 %.
 */
public final class Histogram {

    private static final int EXACT_BITS = 5;
    private static final int BUCKETS_OF_A_DOUBLING = 16;

    private long[] calls = new long[0];

    /** Index of the bucket of a duration: its first five bits and the number of the bits after them. */
    static int bucket(int seconds) {
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(seconds) - EXACT_BITS);
        return BUCKETS_OF_A_DOUBLING * shift + (seconds >> shift);
    }

    /** A duration in the middle of a bucket. */
    private static int seconds(int bucket) {
        int shift = Math.max(0, bucket / BUCKETS_OF_A_DOUBLING - 1);
        return ((bucket - BUCKETS_OF_A_DOUBLING * shift) << shift) + (1 << shift) / 2;
    }

    /** @param counts of the buckets from the first one on */
    void add(Integer[] counts) {
        makeRoom(counts.length);
        for (int bucket = 0; bucket < counts.length; bucket++) {
            calls[bucket] += counts[bucket];
        }
    }

    public void add(Histogram other) {
        makeRoom(other.calls.length);
        for (int bucket = 0; bucket < other.calls.length; bucket++) {
            calls[bucket] += other.calls[bucket];
        }
    }

    public long calls() {
        return Arrays.stream(calls).sum();
    }

    /** Duration in seconds that this percentage of the calls does not exceed, by nearest rank; null without calls. */
    public Integer percentile(int percent) {
        long all = calls();
        long rank = (all * percent + 99) / 100;
        long shorter = 0;
        for (int bucket = 0; bucket < calls.length && all > 0; bucket++) {
            shorter += calls[bucket];
            if (shorter >= rank) {
                return seconds(bucket);
            }
        }
        return null;
    }

    private void makeRoom(int buckets) {
        if (buckets > calls.length) {
            calls = Arrays.copyOf(calls, buckets);
        }
    }
}
