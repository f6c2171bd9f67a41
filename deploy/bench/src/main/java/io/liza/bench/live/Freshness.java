package io.liza.bench.live;

import io.liza.bench.live.LivePage.View;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;

/**
 * Time from the answer to a new call's first webhook until an open page shows that call or a later one, for each call and
 * each page. So a late page counts for all calls that came in meanwhile.
 */
final class Freshness {
    private static final int DIGITS = 3;

    private Freshness() {}

    /**
     * @param answered when the first webhook of each call was answered
     * @param byId the same by the id of the call in the database
     * @param pages views in their order
     * @param from calls answered from here on count
     * @param end counts as the time at which a page shows the calls that it never showed
     */
    static Histogram of(long[] answered, Map<Long, Long> byId, List<List<View>> pages, long from, long end) {
        var freshness = new Histogram(DIGITS);
        long[] calls = LongStream.of(answered).filter(at -> at >= from).sorted().toArray();
        for (List<View> views : pages) {
            int shown = 0;
            for (View view : views) {
                long until = byId.getOrDefault(view.latestCall(), Long.MIN_VALUE);
                while (shown < calls.length && calls[shown] <= until) {
                    freshness.recordValue(Math.max(0, view.at() - calls[shown++]));
                }
            }
            while (shown < calls.length) {
                freshness.recordValue(Math.max(0, end - calls[shown++]));
            }
        }
        return freshness;
    }
}
