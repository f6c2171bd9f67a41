package io.liza.admin.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    @Test
    void theNamedOnesTouchThemselvesAndTheirKind() {
        Changes changes = changes("calls 1 42");

        assertTrue(changes.touch("calls"));
        assertTrue(changes.touch("calls/1"));
        assertTrue(changes.touch("calls/42"));
        assertFalse(changes.touch("calls/4"));
        assertFalse(changes.touch("orders"));
        assertFalse(changes.touch("orders/1"));
    }

    @Test
    void tooManyToNameTouchAllOfTheirKind() {
        Changes changes = changes("calls many");

        assertTrue(changes.touch("calls"));
        assertTrue(changes.touch("calls/7"));
        assertFalse(changes.touch("orders/7"));
    }

    @Test
    void togetherTheyTouchWhatEitherTouches() {
        Changes both = changes("calls 1").and(changes("orders 2")).and(Changes.NONE);

        assertEquals(Set.of("calls", "calls/1", "orders", "orders/2"), both.topics());
    }

    @Test
    void whatIsGatheredHasABound() {
        Changes all = Changes.NONE;
        for (int i = 0; i < 100; i++) {
            int hundred = i * 100;
            all = all.and(changes("calls "
                    + IntStream.range(hundred, hundred + 100)
                            .mapToObj(String::valueOf)
                            .collect(Collectors.joining(" "))));
        }

        assertTrue(all.topics().size() <= 1_000, all.topics().size() + " topics");
        assertTrue(all.touch("calls/0"));
        assertTrue(all.touch("calls/9999"));
        assertFalse(all.touch("orders/1"));
    }

    @Test
    void whatIsNotOursIsNothing() {
        for (String text :
                new String[] {"", "calls", "calls x", "calls 1,2", " calls 1", "calls 1 many", "calls many 1"}) {
            assertEquals(Optional.empty(), Changes.parse(text), text);
        }
        assertEquals(Optional.empty(), Changes.parse(null));
    }

    private static Changes changes(String told) {
        return Changes.parse(told).orElseThrow();
    }
}
