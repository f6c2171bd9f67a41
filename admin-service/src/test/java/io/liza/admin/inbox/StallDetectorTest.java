package io.liza.admin.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StallDetectorTest {

    private static final Optional<String> STANDSTILL = Optional.of("nothing moves");

    private final StallDetector stall = new StallDetector(Duration.ofSeconds(40));

    @Test
    void whatStandsStillWithoutABreakIsToldOnceItLasts() {
        for (int second = 0; second <= 40; second += 5) {
            stall.observe(STANDSTILL, at(second));
            assertEquals(Optional.empty(), stall.lasting(at(second)));
        }

        assertEquals(STANDSTILL, stall.lasting(at(41)));
    }

    @Test
    void aMoveBetweenOrAnAnswerThatIsNotKnownBeginsAnew() {
        stall.observe(STANDSTILL, at(0));
        stall.observe(Optional.empty(), at(35));
        stall.observe(STANDSTILL, at(40));

        assertEquals(Optional.empty(), stall.lasting(at(80)));
        assertEquals(STANDSTILL, stall.lasting(at(81)));
    }

    @Test
    void whatMovesAgainIsForgotten() {
        stall.observe(STANDSTILL, at(0));
        stall.observe(STANDSTILL, at(60));
        stall.observe(Optional.empty(), at(65));

        assertEquals(Optional.empty(), stall.lasting(at(200)));
    }

    private static long at(int second) {
        return Duration.ofSeconds(second).toNanos();
    }
}
