package io.liza.admin.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.liza.order.OrderAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Three calls in which the verification for an order fails lock it until the next day. */
@QuarkusTest
class VerificationHttpTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theThirdFailedCallLocksTheOrderUntilTheNextDay() {
        String order = known("4743001");
        Broker.take(wrongPostcode(order), wrongPostcode(order));
        assertEquals("null", lockedUntil(order));

        Broker.take(notVerified(order));

        assertEquals(tomorrow(), Instant.parse(lockedUntil(order)));
    }

    @Test
    void severalFailuresInOneCallAreOne() {
        String order = known("4743002");

        Broker.take(wrongPostcode(order), call(order).wrongPostcode(order, 1).wrongPostcode(order, 2));

        assertEquals("null", lockedUntil(order));
        assertEquals(2, failures(order));
    }

    @Test
    void aCallerWhoIsVerifiedInTheEndDoesNotCountInAnyOrderOfTheEvents() {
        String order = known("4743003");
        var verified = call(order).wrongPostcode(order, 1).verified(order);
        var events = new ArrayList<>(verified.events());
        Collections.reverse(events);
        Broker.take(wrongPostcode(order), wrongPostcode(order));

        events.forEach(event -> Broker.take(List.of(event)));

        assertEquals("null", lockedUntil(order));
        assertEquals("t", Database.text("select passed from verification where call_sid = ?", verified.sid));
    }

    @Test
    void failuresOfMoreThanADayAgoDoNotCount() {
        String order = known("4743004");
        Instant before = Instant.now().minusSeconds(25 * 3600);

        Broker.take(wrongPostcode(order).at(before), wrongPostcode(order).at(before), wrongPostcode(order));
        Broker.take(wrongPostcode(order).at(before.minusSeconds(60)));

        assertEquals("null", lockedUntil(order));
    }

    @Test
    void callsThatFindTheOrderLockedDoNotCount() {
        String order = known("4743005");

        Broker.take(Stream.generate(
                        () -> PlayedCall.german().at(Instant.now()).consented().answered(order, OrderAnswer.LOCKED))
                .limit(4)
                .toArray(PlayedCall[]::new));

        assertEquals("null", lockedUntil(order));
        assertEquals(0, failures(order));
    }

    @Test
    void theHomePageCountsLockedOrders() {
        long before = probing();
        String order = known("4743006");

        Broker.take(wrongPostcode(order), wrongPostcode(order), wrongPostcode(order), wrongPostcode(order));

        assertEquals(before + 1, probing());
        assertTrue(Browser.open("/orders?locked=true").text().contains(order));
    }

    @Test
    void anonymousCallsLeaveNoVerification() {
        String order = known("4743007");
        var call = wrongPostcode(order);
        Broker.take(call);

        Visitor.supervisor()
                .redirects()
                .follow(false)
                .post("/calls/" + Database.idOf(call) + "/consent/withdrawal")
                .then()
                .statusCode(303);

        assertEquals(0, failures(order));
    }

    @Test
    void anOrderWithNothingToVerifyByIsNotLocked() {
        Database.run("insert into orders (number, status, created_at) values ('4743008', 'SHIPPED', now())");

        Broker.take(notVerified("4743008"), notVerified("4743008"), notVerified("4743008"));

        assertEquals("null", lockedUntil("4743008"));
    }

    @Test
    void afterAnUnlockFailuresAreCountedAnew() {
        String order = known("4743009");
        Broker.take(wrongPostcode(order), wrongPostcode(order), wrongPostcode(order));

        Visitor.supervisor()
                .redirects()
                .follow(false)
                .post("/orders/" + Database.number("select id from orders where number = ?", order) + "/unlock")
                .then()
                .statusCode(303);
        Broker.take(wrongPostcode(order));

        assertEquals("null", lockedUntil(order));
        assertEquals(1, failures(order));
    }

    private static String known(String order) {
        Database.run("insert into orders (number, status, created_at, phone_hash) values ('" + order
                + "', 'SHIPPED', now(), '" + "0".repeat(64) + "')");
        return order;
    }

    private static PlayedCall call(String order) {
        return PlayedCall.german().at(Instant.now()).consented().answered(order, OrderAnswer.VERIFYING);
    }

    private static PlayedCall wrongPostcode(String order) {
        return call(order).wrongPostcode(order, 1);
    }

    private static PlayedCall notVerified(String order) {
        return PlayedCall.german().at(Instant.now()).consented().answered(order, OrderAnswer.NOT_VERIFIED);
    }

    private static String lockedUntil(String order) {
        return Database.text(
                "select to_char(locked_until at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from orders where number = ?",
                order);
    }

    private static long failures(String order) {
        return Database.number("select count(*) from verification where order_number = ? and not passed", order);
    }

    private static Instant tomorrow() {
        return LocalDate.now(BERLIN).plusDays(1).atStartOfDay(BERLIN).toInstant();
    }

    private static long probing() {
        return Long.parseLong(
                Browser.open("/").select("#queue-locked-title .count").text());
    }
}
