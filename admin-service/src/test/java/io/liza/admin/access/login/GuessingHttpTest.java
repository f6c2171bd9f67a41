package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.as;
import static io.liza.admin.fixture.Visitor.know;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Guessing names or passwords reveals nothing, and is slowed down. */
@QuarkusTest
class GuessingHttpTest {

    private static final int ROUNDS = 4;

    /** Twice the time would already be seen by somebody who asks often enough; the machine may be busy, though. */
    private static final double MOST = 1.8;

    @Test
    void aWrongNameTakesAsLongAsAWrongPassword() {
        know("timed", "VIEWER");
        know("timed-and-disabled", "VIEWER");
        Database.rows("update account set enabled = false where name = 'timed-and-disabled' returning id");
        millis("timed-for-warmth");

        var known = LongStream.builder();
        var unknown = LongStream.builder();
        var disabled = LongStream.builder();
        for (int i = 0; i < ROUNDS; i++) {
            known.add(millis("timed"));
            unknown.add(millis("timed-not"));
            disabled.add(millis("timed-and-disabled"));
        }

        long usual = median(known);
        assertAlike(usual, median(unknown));
        assertAlike(usual, median(disabled));
    }

    @Test
    void aDisabledAccountIsRefusedInTheSameWordsAlsoWithTheRightPassword() {
        know("disabled-guessed", "VIEWER");
        Database.rows("update account set enabled = false where name = 'disabled-guessed' returning id");
        var guest = new Guest();
        guest.open("/login");

        var page = Browser.read(guest.logIn("disabled-guessed", PASSWORD), 401);

        assertEquals("Wrong name or password.", page.select(".alert").text());
    }

    @Test
    void afterTenWrongTriesAlsoTheRightPasswordWaits() {
        know("guessed", "SUPERVISOR");
        know("beside-guessed", "SUPERVISOR");
        var guest = new Guest();
        guest.open("/login");
        IntStream.range(0, 10)
                .forEach(i -> guest.logIn("guessed", "guess " + i).then().statusCode(401));

        var refused = guest.logIn(" Guessed ", PASSWORD);

        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        assertTrue(Browser.read(refused, 429).select(".alert").text().startsWith("Too many attempts"));
        anonymous()
                .auth()
                .preemptive()
                .basic("guessed", PASSWORD)
                .contentType("application/json")
                .post("/api/calls/1/status")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        guest.logIn("beside-guessed", PASSWORD).then().statusCode(303);
    }

    @Test
    void ofOnesOwnPasswordOneMayNotGuessForLongEither() {
        var form = Map.of("current", "wrong", "password", "another good one", "again", "another good one");
        IntStream.range(0, 10).forEach(i -> as("guesses-own", "VIEWER")
                .formParams(form)
                .post("/account/password")
                .then()
                .statusCode(400)
                .body(containsString("error-current")));

        as("guesses-own", "VIEWER")
                .formParams(form)
                .post("/account/password")
                .then()
                .statusCode(429);
    }

    private static long millis(String name) {
        var guest = new Guest();
        guest.open("/login");
        long start = System.nanoTime();
        guest.logIn(name, "wrong").then().statusCode(401);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(LongStream.Builder times) {
        return times.build().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    private static void assertAlike(long usual, long other) {
        double ratio = (double) Math.max(usual, other) / Math.min(usual, other);
        assertTrue(ratio < MOST, usual + " ms against " + other + " ms");
    }
}
