package io.liza.local.demo.day;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
    private static final int CALLS = 5_000;

    private final List<PlannedCall> day = new Day(1, 6).calls(CALLS);

    @Test
    void isTheSameForTheSameSeedHoweverLong() {
        assertEquals(day.subList(0, 100), new Day(1, 6).calls(100));
        assertNotEquals(day.subList(0, 100), new Day(2, 6).calls(100));
    }

    @Test
    void everythingHappensAndMostSucceeds() {
        Map<Scenario, Long> happened = count(PlannedCall::scenario);
        assertEquals(Scenario.values().length, happened.size());
        assertTrue(happened.get(Scenario.ONE_ORDER) > CALLS / 3);
        assertEquals(
                100, Arrays.stream(Scenario.values()).mapToInt(Scenario::weight).sum());
    }

    @Test
    void someCallAgainAndAboutTheSameOrder() {
        Map<Customer, Long> callers = count(PlannedCall::customer);
        assertTrue(callers.size() > CALLS / 2 && callers.size() < CALLS * 4 / 5, () -> callers.size() + " callers");
        assertTrue(Collections.max(callers.values()) >= 5);
    }

    @Test
    void aFewOrdersAreAskedForOften() {
        Map<String, Long> orders = count(call -> call.customer().order());
        assertEquals(30, orders.size());
        assertTrue(Collections.max(orders.values()) > 10 * Collections.min(orders.values()));
        assertTrue(orders.keySet().stream().allMatch(number -> number.matches("[1-9][0-9]{5}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1", "+44", "+33", "+34", "+7", "+380", "+90", "+48", "+31", "client:", "anonymous"})
    void callersComeFromManyPlaces(String from) {
        assertTrue(calls(from) > 0);
        assertTrue(calls("+49") > 4 * calls(from));
    }

    @Test
    void everyNumberIsOne() {
        String number = "\\+[1-9][0-9]{9,14}|client:[a-z]+|anonymous";
        assertTrue(day.stream().allMatch(call -> call.customer().number().matches(number)));
    }

    private long calls(String from) {
        return day.stream()
                .filter(call -> call.customer().number().startsWith(from))
                .count();
    }

    private <T> Map<T, Long> count(Function<PlannedCall, T> what) {
        return day.stream().collect(groupingBy(what, counting()));
    }
}
