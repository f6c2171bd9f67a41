package io.liza.bench.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.bench.live.LivePage.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    /** When the first webhook of calls 1 to 4 was answered. */
    private static final Map<Long, Long> ANSWERED = Map.of(1L, 100L, 2L, 200L, 3L, 300L, 4L, 400L);

    @Test
    void aCallIsShownOnceALaterOneIs() {
        var page = List.of(new View(150, 1), new View(350, 3), new View(450, 3), new View(550, 4));

        assertEquals(List.of(50L, 50L, 150L, 150L), values(List.of(page), 0));
    }

    @Test
    void aPageThatStopsCountsUntilTheEnd() {
        assertEquals(List.of(50L, 600L, 700L, 800L), values(List.of(List.of(new View(150, 1))), 0));
    }

    @Test
    void everyPageCountsForEveryCallAfterTheWarmUp() {
        var page = List.of(new View(500, 4));

        assertEquals(List.of(100L, 100L, 200L, 200L), values(List.of(page, page), 300));
    }

    private static List<Long> values(List<List<View>> pages, long from) {
        var values = new ArrayList<Long>();
        Freshness.of(new long[] {100, 200, 300, 400}, ANSWERED, pages, from, 1_000)
                .recordedValues()
                .forEach(value -> values.addAll(
                        Collections.nCopies((int) value.getCountAtValueIteratedTo(), value.getValueIteratedTo())));
        return values;
    }
}
