package io.liza.admin.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody guesses for long, and nobody keeps another one out from a single place. */
class ThrottleTest {

    private static final int TRIES = 10;

    private final Throttle throttle = new Throttle(TRIES);

    @Test
    void anAccountMayBeTriedTenTimesFromAnAddress() {
        assertEquals(TRIES, granted(100, i -> "anna", i -> "10.0.0.1"));

        assertFalse(throttle.take("anna", "10.0.0.1").isZero());
        assertTrue(throttle.take("anna", "10.0.0.2").isZero(), "she herself is elsewhere");
        assertTrue(throttle.take("otto", "10.0.0.1").isZero(), "and he sits beside the guesser");
    }

    @Test
    void anAddressMayTryAHundredTimesWhateverTheNames() {
        assertEquals(10 * TRIES, granted(300, i -> "name-" + i, i -> "10.0.0.1"));
    }

    @Test
    void anAccountMayBeTriedAHundredTimesWherever() {
        assertEquals(10 * TRIES, granted(300, i -> "anna", i -> "10.0.0." + i));
    }

    @Test
    void aLoginThatWasRightDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            assertTrue(throttle.take("anna", "10.0.0.1").isZero());
            throttle.giveBack("anna", "10.0.0.1");
        }
    }

    @Test
    void theWaitIsToldAndNeverLongerThanThePeriod() {
        granted(TRIES, i -> "anna", i -> "10.0.0.1");

        long seconds = throttle.take("anna", "10.0.0.1").toSeconds();

        assertTrue(seconds > 0 && seconds <= 300 / TRIES, seconds + " s");
    }

    private long granted(int tries, IntFunction<String> account, IntFunction<String> address) {
        return IntStream.range(0, tries)
                .filter(i -> throttle.take(account.apply(i), address.apply(i)).isZero())
                .count();
    }
}
