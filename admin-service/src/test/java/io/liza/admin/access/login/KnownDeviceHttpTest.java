package io.liza.admin.access.login;

import static io.liza.admin.fixture.Visitor.PASSWORD;
import static io.liza.admin.fixture.Visitor.know;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.Stranger;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Guesses of strangers keep nobody out who logged in with the same browser before, and a copied cookie is worth little.
 */
@QuarkusTest
class KnownDeviceHttpTest {
    private static final String COOKIE = "liza-device";
    private static final int TRIES = 10;
    /** An account that strangers have guessed at, from many networks. */
    private static final String GUESSED = "guessed-at";

    private static boolean guessed;

    @BeforeEach
    void strangersHaveGuessed() {
        if (guessed) {
            return;
        }
        guessed = true;
        know(GUESSED, "VIEWER");
        IntStream.range(0, 18).forEach(i -> logIn(stranger(), GUESSED, "guess " + i, "127.220." + i + ".1"));
    }

    @Test
    void guessesFromThirteenAddressesLockNobodyOut() {
        know("locked", "ADMIN");
        Guest regular = Guest.loggedIn("locked", PASSWORD);

        IntStream.range(0, 125).forEach(i -> logIn(stranger(), "locked", "guess " + i, "127.210." + i % 13 + ".1"));

        assertEquals(429, logIn(stranger(), "locked", PASSWORD, "127.210.3.1"), "where it was guessed");
        assertEquals(303, logIn(regular, "locked", PASSWORD, "127.210.3.1"), "with a browser that is known");
        assertEquals(303, logIn(stranger(), "locked", PASSWORD, "127.211.0.1"), "with a new one, from elsewhere");
    }

    @Test
    void theCookieIsForTheServiceAloneLastsLongAndTheDatabaseKeepsOnlyItsHash() {
        know("has-device", "VIEWER");
        var guest = new Guest();
        guest.open("/login");
        var cookie = guest.logIn("has-device", PASSWORD).detailedCookie(COOKIE);

        assertTrue(cookie.isHttpOnly());
        assertEquals("Strict", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(180 * 24 * 3600, cookie.getMaxAge());
        assertEquals("has-device", accountsOf(cookie.getValue()));
    }

    @Test
    void itIsRenewedWithEachLoginAndAnOldCopyIsWorthNothing() {
        Guest guest = Guest.loggedIn(GUESSED, PASSWORD);
        String copy = guest.cookies().get(COOKIE);
        guest.open("/login");
        guest.logIn(GUESSED, PASSWORD).then().statusCode(303);

        assertNotEquals(copy, guest.cookies().get(COOKIE));
        String address = guessedFrom("127.212.0.1");
        assertEquals(429, logIn(holding(copy), GUESSED, PASSWORD, address));
        assertEquals(303, logIn(guest, GUESSED, PASSWORD, address));
    }

    @Test
    void aCopyThatIsUsedToGuessHasFewTriesWhereverItIsUsed() {
        String copy = Guest.loggedIn(GUESSED, PASSWORD).cookies().get(COOKIE);
        String address = guessedFrom("127.213.0.1");

        long compared = IntStream.range(0, 40)
                .parallel()
                .filter(i -> logIn(holding(copy), GUESSED, "guess " + i, address) == 401)
                .count();

        assertThat(compared, lessThanOrEqualTo((long) TRIES));
        assertEquals(429, logIn(holding(copy), GUESSED, PASSWORD, address));
    }

    @Test
    void itIsGoodForItsAccountOnlyAndTwoPeopleAtOneBrowserHaveOneEach() {
        know("first-at-it", "VIEWER");
        Guest shared = Guest.loggedIn("first-at-it", PASSWORD);
        assertEquals(429, logIn(shared, GUESSED, PASSWORD, guessedFrom("127.214.0.1")));

        shared.open("/login");
        shared.logIn(GUESSED, PASSWORD).then().statusCode(303);

        assertEquals("first-at-it " + GUESSED, accountsOf(shared.cookies().get(COOKIE)));
    }

    @Test
    void madeUpCookiesMakeNobodyKnown() {
        String address = guessedFrom("127.215.0.1");

        for (String cookie : new String[] {"x", "admin", "a".repeat(4_000), "%00"}) {
            assertEquals(429, logIn(holding(cookie), GUESSED, PASSWORD, address), cookie);
        }
    }

    @Test
    void aRightPasswordAfterItsWaitIsHeard() throws Exception {
        know("waits", "VIEWER");
        IntStream.range(0, TRIES).forEach(i -> logIn(stranger(), "waits", "guess", "127.216.0.1"));

        assertEquals(429, logIn(stranger(), "waits", PASSWORD, "127.216.0.1"));
        Thread.sleep(2_500);

        assertEquals(303, logIn(stranger(), "waits", PASSWORD, "127.216.0.1"));
    }

    @Test
    void aTryThatWasRightCostsADeviceNothing() {
        know("right-often", "VIEWER");
        Guest guest = Guest.loggedIn("right-often", PASSWORD);
        for (int i = 0; i < 3; i++) {
            guest.open("/login");
            guest.logIn("right-often", PASSWORD).then().statusCode(303);
        }
        assertEquals(
                "0",
                Database.text("select string_agg(failures::text, ' ') from login_device"
                        + " join account on account.id = account_id where name = 'right-often'"));
    }

    /** An address from which strangers must wait now. */
    private static String guessedFrom(String address) {
        assertEquals(401, logIn(stranger(), GUESSED, "guess", address));
        assertEquals(429, logIn(stranger(), GUESSED, "guess", address));
        return address;
    }

    private static String accountsOf(String device) {
        return Database.text(
                "select string_agg(name, ' ' order by name) from login_device join account on account.id = account_id"
                        + " where hash = sha256(?::bytea)",
                device);
    }

    private static Guest stranger() {
        var guest = new Guest();
        guest.open("/login");
        return guest;
    }

    private static Guest holding(String device) {
        Guest guest = stranger();
        guest.cookies().put(COOKIE, device);
        return guest;
    }

    /** The cookies of the answer are thrown away. */
    private static int logIn(Guest guest, String name, String password, String address) {
        if (guest.session() != null) {
            guest.open("/login");
        }
        var form = Map.of("csrf", guest.token(), "name", name, "password", password);
        try (Stranger sent = Stranger.send(address, "/login", guest.cookies(), form)) {
            return sent.status();
        }
    }
}
