package io.liza.admin.access.login;

import static io.liza.admin.fixture.Metrics.value;
import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.know;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.Stranger;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While strangers guess in masses, people and programs who are known get in, and nobody waits for long. */
@QuarkusTest
class LoginFloodHttpTest {
    private static final int GUESSES = 400;
    private static final String WAITING = "liza_passwords_waiting";
    private static final String DROPPED = "liza_passwords_dropped_total{reason=\"%s\"}";

    /** Other networks than those of the other tests. */
    private static final AtomicInteger ADDRESS = new AtomicInteger();

    private final Guest attacker = new Guest();

    /** What another test began is over. */
    @BeforeEach
    void quiet() {
        await().atMost(30, SECONDS).until(() -> value(WAITING) == 0);
    }

    @Test
    void whoLoggedInWithThisBrowserBeforeGetsInAtOnceAndAStrangerSoon() throws Exception {
        know("flooded", "VIEWER");
        Guest regular = Guest.loggedIn("flooded", PASSWORD);
        regular.open("/login");
        var newcomer = new Guest();
        newcomer.open("/login");
        attacker.open("/login");
        List<Stranger> guesses = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            guesses.add(guess(address()));
        }
        for (int i = 0; i < GUESSES / 4; i++) {
            guesses.get(i).close();
        }

        long known = millisToLogIn(regular, "flooded", "127.0.9.1");
        long unknown = millisToLogIn(newcomer, "flooded", "127.200.9.1");

        System.out.printf("Among %d guesses: known browser %d ms, new one %d ms%n", GUESSES, known, unknown);
        assertThat(known, lessThan(5_000L));
        assertThat(unknown, lessThan(20_000L));
        assertThat(value(DROPPED.formatted("full")), greaterThan(GUESSES / 2.0));
        guesses.forEach(Stranger::close);
    }

    @Test
    void ofFourHundredGuessesAtOnceMostAreRefusedAtOnceAndWhoHangsUpIsForgotten() {
        attacker.open("/login");
        double closed = value(DROPPED.formatted("closed"));
        List<Stranger> guesses = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            guesses.add(guess(address()));
        }
        await().atMost(10, SECONDS).until(() -> value(WAITING) > 4);
        assertThat(value(WAITING), lessThan(9.0));

        guesses.forEach(Stranger::close);

        await().atMost(5, SECONDS).until(() -> value(WAITING) == 0);
        assertThat(value(DROPPED.formatted("closed")), greaterThan(closed + 4));
    }

    @Test
    void aProgramThatCameBeforeIsNotHeldUp() throws Exception {
        know("flooded-program", "VIEWER");
        String basic = basic("flooded-program", PASSWORD);
        String home = "127.201.0.1";
        assertEquals(200, Stranger.get(home, "/api/calls", basic).status());
        attacker.open("/login");
        List<Stranger> guesses = new ArrayList<>();
        for (int i = 0; i < GUESSES; i++) {
            guesses.add(guess(address()));
        }

        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            assertEquals(200, Stranger.get(home, "/api/calls", basic).status());
        }
        assertThat(millisSince(start), lessThan(3_000L));
        guesses.forEach(Stranger::close);
    }

    @Test
    void programsThatHangUpAreForgottenToo() {
        double closed = value(DROPPED.formatted("closed"));
        List<Stranger> guesses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            guesses.add(Stranger.get(address(), "/api/calls", basic("made-up-" + i, "made-up")));
        }
        await().atMost(10, SECONDS).until(() -> value(WAITING) > 4);

        guesses.forEach(Stranger::close);

        await().atMost(5, SECONDS).until(() -> value(WAITING) == 0);
        assertThat(value(DROPPED.formatted("closed")), greaterThan(closed + 2));
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private Stranger guess(String address) {
        return Stranger.send(
                address,
                "/login",
                attacker.cookies(),
                Map.of(
                        "csrf",
                        attacker.token(),
                        "name",
                        "made-up-" + ADDRESS.incrementAndGet(),
                        "password",
                        "made-up"));
    }

    private static String address() {
        int n = ADDRESS.incrementAndGet();
        return "127." + (1 + n / 250 % 100) + "." + n % 250 + ".7";
    }

    /** Sends the form as soon as the last answer has said. */
    /** Sends the form again and again, as the answers say. */
    private static long millisToLogIn(Guest guest, String name, String address) throws Exception {
        long start = System.nanoTime();
        var form = Map.of("csrf", guest.token(), "name", name, "password", PASSWORD);
        for (int tries = 0; tries < 10; tries++) {
            try (Stranger stranger = Stranger.send(address, "/login", guest.cookies(), form)) {
                int status = stranger.status();
                if (status == 303) {
                    return millisSince(start);
                }
                assertEquals(429, status);
            }
            Thread.sleep(2_000);
        }
        throw new AssertionError("no way in");
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
