package io.liza.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final List<List<byte[]>> CALLS =
            List.of(call("a", "b"), call("c", "d"), call("e", "f"), call("g", "h"));

    @Test
    void callsBeginAtTheRateAndTheirWebhooksFollowEachOther() {
        assertEquals(
                List.of("a at 0 ms", "c at 100 ms", "b at 150 ms", "d at 250 ms"),
                times(Schedule.atRate(10, CALLS.subList(0, 2))));
    }

    @Test
    void aHeldCallIsFollowedByAnotherUntilTheTimeIsOver() {
        assertEquals(
                List.of(
                        "a at 0 ms",
                        "c at 500 ms",
                        "b at 1000 ms",
                        "d at 1500 ms",
                        "e at 2000 ms",
                        "g at 2500 ms",
                        "f at 3000 ms"),
                times(Schedule.held(2, Duration.ofSeconds(1), Duration.ofMillis(3_500), CALLS)));
    }

    @Test
    void asManyCallsAreNeededAsTheTimeTakes() {
        assertEquals(4, Schedule.heldCalls(2, Duration.ofSeconds(1), Duration.ofMillis(3_500), 2));
    }

    private static List<String> times(Schedule schedule) {
        return IntStream.range(0, schedule.size())
                .mapToObj(i -> new String(schedule.request(i), StandardCharsets.US_ASCII) + " at "
                        + schedule.nanos(i) / 1_000_000 + " ms")
                .toList();
    }

    private static List<byte[]> call(String... requests) {
        return Stream.of(requests)
                .map(request -> request.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }
}
