package io.liza.admin.statistics.rollup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private static final int DAY = 24 * 3600;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 99, 100, 101, 5_000})
    void percentilesAreOffByAtMostA32ndWhateverTheDurationsAre(int calls) {
        var random = new Random(calls);
        IntUnaryOperator[] kinds = {
            call -> random.nextInt(DAY),
            call -> random.nextInt(40),
            call -> (int) Math.exp(4 + random.nextGaussian()),
            call -> random.nextInt(10) == 0 ? 3_600 : 61,
            call -> 127
        };
        for (IntUnaryOperator kind : kinds) {
            int[] seconds = IntStream.range(0, calls).map(kind).toArray();
            for (int percent : new int[] {1, 50, 95, 100}) {
                assertNear(exact(seconds, percent), of(seconds).percentile(percent));
            }
        }
    }

    @Test
    void below32SecondsTheyAreExact() {
        IntStream.range(0, 32)
                .forEach(seconds -> assertEquals(seconds, of(seconds).percentile(50)));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "31, 31", "32, 32", "33, 32", "34, 33", "63, 47", "64, 48", "67, 48", "68, 49", "86399, 213"})
    void bucketsWidenWithEachDoubling(int seconds, int bucket) {
        assertEquals(bucket, Histogram.bucket(seconds));
    }

    @Test
    void noBucketIsLeftOut() {
        int[] buckets =
                IntStream.range(0, DAY).map(Histogram::bucket).distinct().toArray();

        assertArrayEquals(IntStream.range(0, 214).toArray(), buckets);
    }

    @Test
    void theLongestDurationThereCanBeHasABucketToo() {
        assertNear(Integer.MAX_VALUE, of(Integer.MAX_VALUE).percentile(50));
    }

    @Test
    void withoutCallsThereIsNoPercentile() {
        assertNull(new Histogram().percentile(50));
        assertEquals(0, new Histogram().calls());
    }

    @Test
    void twoAreOneWhenAddedUp() {
        var both = of(10, 10, 10);
        both.add(of(20, 10));

        assertEquals(5, both.calls());
        assertEquals(10, both.percentile(80));
        assertEquals(20, both.percentile(81));
    }

    private static Histogram of(int... seconds) {
        var histogram = new Histogram();
        for (int value : seconds) {
            var counts = new Integer[Histogram.bucket(value) + 1];
            Arrays.fill(counts, 0);
            counts[counts.length - 1] = 1;
            histogram.add(counts);
        }
        return histogram;
    }

    /** The nearest rank among the durations themselves. */
    private static int exact(int[] seconds, int percent) {
        int[] sorted = Arrays.stream(seconds).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }

    private static void assertNear(int exact, int read) {
        assertTrue(Math.abs(read - exact) <= exact / 32.0, read + " instead of " + exact);
    }
}
