package io.liza.admin.http.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofSeconds(30));

    @Test
    void aClientThatSendsNothingHasTheGrace() {
        pace.waited(Duration.ofSeconds(20));
        assertEquals(Duration.ofSeconds(10), pace.left());

        pace.waited(Duration.ofSeconds(11));
        assertTrue(pace.left().isNegative());
    }

    @Test
    void bytesEarnTimeWhichCannotBeSavedUp() {
        pace.waited(Duration.ofSeconds(10));
        pace.moved(5 * 32 * 1024);
        assertEquals(Duration.ofSeconds(25), pace.left());

        pace.moved(32 * 1024 * 1024);
        assertEquals(Duration.ofSeconds(30), pace.left());
    }

    @Test
    void aSteadyClientMayTakeAsLongAsItWants() {
        for (int second = 0; second < 10_000; second++) {
            pace.waited(Duration.ofSeconds(1));
            pace.moved(33 * 1024);
        }
        assertTrue(pace.left().toSeconds() > 20);
    }

    @Test
    void dribblingDoesNotPay() {
        for (int second = 0; second < 31; second++) {
            pace.moved(1);
            pace.waited(Duration.ofSeconds(1));
        }
        assertTrue(pace.left().isNegative());
    }
}
