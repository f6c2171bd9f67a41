package io.liza.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final Schedule schedule = new Schedule(10, List.of(call("a", "b"), call("c", "d")));

    @Test
    void callsBeginAtTheRateAndTheirWebhooksFollowEachOther() {
        assertEquals(
                List.of("a at 0 ms", "c at 100 ms", "b at 150 ms", "d at 250 ms"),
                IntStream.range(0, schedule.size())
                        .mapToObj(i -> new String(schedule.request(i), StandardCharsets.US_ASCII) + " at "
                                + schedule.nanos(i) / 1_000_000 + " ms")
                        .toList());
    }

    private static List<byte[]> call(String... requests) {
        return Stream.of(requests)
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}
