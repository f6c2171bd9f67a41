package io.liza.admin.access.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody guesses for long, and nobody keeps somebody else out. */
class ThrottleTest {

    private static final int TRIES = 10;
    private static final Duration OBSERVED = Duration.ofHours(3);

    private long now = Duration.ofDays(3).toNanos();

    private final Throttle throttle = new Throttle(TRIES, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void theFirstTriesAreFreeThenEachFailureMakesTheNextWaitLonger() {
        for (int i = 0; i < TRIES; i++) {
            guess("anna", "10.0.0.1");
        }
        assertEquals(2, waitOf("anna", "10.0.0.1"));
        long before = 2;
        for (int i = 0; i < 8; i++) {
            pass(Duration.ofSeconds(before));
            guess("anna", "10.0.0.1");
            long wait = waitOf("anna", "10.0.0.1");
            assertTrue(wait >= before, "after " + before + " s comes " + wait + " s");
            before = wait;
        }
        assertTrue(before > 16, before + " s");
    }

    @Test
    void noWaitIsLongerThanTwoMinutesAndAfterItTheRightPasswordIsHeard() {
        for (int i = 0; i < 500; i++) {
            guessIfAllowed("anna", "10.0.0.1");
            pass(Duration.ofSeconds(7));
        }
        long wait = waitOf("anna", "10.0.0.1");
        assertTrue(wait <= 120, wait + " s");
        pass(Duration.ofSeconds(wait));
        take("anna", "10.0.0.1").succeeded();
    }

    @Test
    void guessesFromThirteenAddressesLockNobodyOut() {
        int compared = (int) IntStream.range(0, 125)
                .filter(i -> guessIfAllowed("admin", "10.0." + i % 13 + ".1"))
                .count();

        assertTrue(compared <= TRIES + 13, compared + " were compared");
        assertTrue(waitOf("admin", "10.0.3.1") <= 120);
        guess("admin", "192.0.2.7");
    }

    @Test
    void whoComesForTheFirstTimeDoesNotWaitForThoseWhoComeAgainAndAgain() {
        IntFunction<String> address = i -> "10." + i / 250 + "." + i % 250 + ".1";
        for (int second = 0; second < 3_600; second++) {
            for (int i = 0; i < 20; i++) {
                guessIfAllowed("anna", address.apply((second * 20 + i) % 300));
            }
            pass(Duration.ofSeconds(1));
        }

        guess("anna", "192.0.2.7");
    }

    /** However many networks somebody has, and whatever those cost. */
    @ParameterizedTest
    @CsvSource({"1, 3000", "13, 12000", "300, 30000", "5000, 30000"})
    void guessesOfADayAgainstOneAccountAreFew(int networks, int most) {
        int compared = 0;
        for (int second = 0; second < OBSERVED.toSeconds(); second++) {
            for (int i = 0; i < Math.min(networks, 20); i++) {
                int n = (second * 20 + i) % networks;
                compared += guessIfAllowed("anna", "10." + n / 250 + "." + n % 250 + ".1") ? 1 : 0;
            }
            pass(Duration.ofSeconds(1));
        }
        long ofADay = compared * (Duration.ofDays(1).toSeconds() / OBSERVED.toSeconds());
        System.out.printf("Guesses a day from %d networks: %d%n", networks, ofADay);
        assertTrue(ofADay <= most, ofADay + " guesses");
    }

    @Test
    void manyAtOnceAreNoWayAroundTheDelay() {
        IntStream.range(0, TRIES).forEach(i -> guess("anna", "10.0.0.1"));
        pass(Duration.ofSeconds(2));

        long compared = IntStream.range(0, 1_000)
                .parallel()
                .filter(i -> isTaken("anna", "10.0.0.1"))
                .count();

        assertEquals(1, compared);
    }

    @Test
    void anAddressMayTryAHundredTimesWhateverTheNames() {
        assertEquals(10 * TRIES, granted(300, i -> "name-" + i, i -> "10.0.0.1"));
    }

    @Test
    void theAddressesOfOneIpv6NetworkAreOneAndThoseOfASiteAreFew() {
        assertEquals(10 * TRIES, granted(300, i -> "name-" + i, i -> "2001:db8:1:2::" + Integer.toHexString(i)));
        assertEquals(
                100 * TRIES, granted(3_000, i -> "other-" + i, i -> "2001:db8:2:" + Integer.toHexString(i) + "::1"));
    }

    @Test
    void somebodyBesideAGuesserAndHisOtherAccountsAreLetIn() {
        IntStream.range(0, 50).forEach(i -> guessIfAllowed("anna", "10.0.0.1"));

        guess("otto", "10.0.0.1");
    }

    @Test
    void aRightPasswordDoesNotCount() {
        for (int i = 0; i < 500; i++) {
            take("anna", "10.0.0.1").succeeded();
        }
    }

    @Test
    void whoTriedLessComesFirstAndARefusalCostsNoPlace() {
        IntStream.range(0, 30).forEach(i -> guess("name-" + i, "10.0.0." + i));
        LoginAttempt refused = take("anna", "10.0.1.1");
        refused.notCompared();
        pass(Duration.ofSeconds(2));

        assertEquals(30, take("anna", "10.0.0.200").requester().tries());
        Requester again = take("anna", "10.0.1.1").requester();
        assertEquals(0, again.tries());
        assertEquals(refused.requester().since(), again.since());
        assertEquals(1, take("otto", "10.0.1.2").requester().tries(), "one waits already");
    }

    @Test
    void unknownNamesWaitAsKnownOnesDo() {
        Set<Long> waits = new HashSet<>();
        for (String name : new String[] {"admin", "made-up", ""}) {
            IntStream.range(0, 12).forEach(i -> guessIfAllowed(name, "10.0.0.1"));
            waits.add(waitOf(name, "10.0.0.1"));
        }
        assertEquals(1, waits.size());
    }

    @Test
    void aTryThatNobodyComparedCountsForItsNetworkOnly() {
        IntStream.range(0, 10 * TRIES).forEach(i -> take("anna", "10.0.0.1").notCompared());

        assertFalse(isTaken("otto", "10.0.0.1"));
        IntStream.range(0, TRIES).forEach(i -> guess("anna", "10.0.2.1"));
    }

    private LoginAttempt take(String account, String address) {
        return throttle.take(account, ClientNetwork.of(address), null);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void guess(String account, String address) {
        take(account, address).failed();
    }

    private boolean guessIfAllowed(String account, String address) {
        try {
            guess(account, address);
            return true;
        } catch (TooManyTriesException e) {
            return false;
        }
    }

    private boolean isTaken(String account, String address) {
        try {
            take(account, address);
            return true;
        } catch (TooManyTriesException e) {
            return false;
        }
    }

    private long waitOf(String account, String address) {
        return assertThrows(TooManyTriesException.class, () -> take(account, address))
                .seconds();
    }

    private long granted(int tries, IntFunction<String> account, IntFunction<String> address) {
        return IntStream.range(0, tries)
                .filter(i -> guessIfAllowed(account.apply(i), address.apply(i)))
                .count();
    }
}
