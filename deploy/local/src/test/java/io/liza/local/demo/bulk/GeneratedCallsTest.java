package io.liza.local.demo.bulk;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.event.CallEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedCallsTest {
    private static final int CALLS = 10_000;
    private static final int DAYS = 60;
    private static final int MOST_LIVE = 50;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-26T11:00:00Z");

    private final GeneratedCalls calls = calls(1);

    @Test
    void theSameSeedMakesTheSameCallsAndAnotherOneOthers() {
        assertEquals(calls.events(77), calls(1).events(77));
        assertNotEquals(
                calls.events(77).get(0).turn().callSid(),
                calls(2).events(77).get(0).turn().callSid());
    }

    @Test
    void callsAreSpreadOverTheDaysAndNoneBeginsLater() {
        Map<Object, Long> byDay = all().stream()
                .map(events -> events.get(0).turn().at())
                .peek(start -> assertTrue(start.isBefore(NOW)))
                .collect(groupingBy(start -> start.atZone(ZONE).toLocalDate(), counting()));

        assertTrue(Math.abs(DAYS - byDay.size()) <= 1, "days: " + byDay.size());
        byDay.values().forEach(count -> assertTrue(count < 2 * CALLS / DAYS + MOST_LIVE, "calls of a day: " + count));
    }

    @Test
    void theLastOnesGoOnAndTheOthersEnd() {
        all().subList(0, CALLS - MOST_LIVE).forEach(events -> assertTrue(isOver(events)));
        all().subList(CALLS - MOST_LIVE, CALLS).forEach(events -> {
            assertFalse(isOver(events));
            assertTrue(Duration.between(events.get(0).turn().at(), NOW).toMinutes() < 6);
        });
    }

    @Test
    void nothingOfTheCallerIsToldBeforeConsent() {
        all().stream()
                .filter(events -> events.stream().anyMatch(CallEvent.ConsentRefused.class::isInstance))
                .forEach(events -> assertTrue(events.stream().noneMatch(CallEvent.ConsentGiven.class::isInstance)));
        assertTrue(all().stream().allMatch(events -> events.get(0) instanceof CallEvent.Started));
    }

    private List<List<CallEvent>> all() {
        return IntStream.range(0, CALLS).mapToObj(calls::events).toList();
    }

    private static boolean isOver(List<CallEvent> events) {
        return events.get(events.size() - 1) instanceof CallEvent.Ended;
    }

    private static GeneratedCalls calls(long seed) {
        return new GeneratedCalls(seed, CALLS, DAYS, NOW, ZONE);
    }
}
