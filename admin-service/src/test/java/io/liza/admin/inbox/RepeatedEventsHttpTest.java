package io.liza.admin.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.CallEvent;
import io.liza.order.OrderStatus;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kafka delivers at least once and the spool sends late: what follows from a call must not show it. */
@QuarkusTest
class RepeatedEventsHttpTest {

    @Test
    void reversedAndEachTwiceGiveExactlyWhatTheCallInItsOrderGives() {
        var inOrder = call("4712001", "2026-02-01T09:00:00Z");
        var reversed = call("4712002", "2026-02-02T09:00:00Z");

        Broker.take(inOrder);
        var events = new ArrayList<>(reversed.events());
        Collections.reverse(events);
        events.addAll(reversed.events());
        Broker.take(events);

        assertSameResult(inOrder, "4712001", reversed, "4712002");
        assertEquals("1|1|0|2|1", counted("2026-02-01"));
        assertEquals("1|1|0|2|1", counted("2026-02-02"));
    }

    @Test
    void theSameHoldsWhenEveryEventComesAloneAndTwice() {
        var inOrder = call("4712003", "2026-02-03T09:00:00Z");
        var reversed = call("4712004", "2026-02-04T09:00:00Z");

        inOrder.events().forEach(event -> Broker.take(List.of(event)));
        var events = new ArrayList<>(reversed.events());
        Collections.reverse(events);
        for (CallEvent event : events) {
            Broker.take(List.of(event));
            Broker.take(List.of(event));
        }

        assertSameResult(inOrder, "4712003", reversed, "4712004");
        assertEquals(counted("2026-02-03"), counted("2026-02-04"));
    }

    @Test
    void aCallAsksForAnOrderOnceHoweverOftenItsNumberIsEntered() {
        var call = PlayedCall.german()
                .consented()
                .askedFor("4712005")
                .askedFor("4712005")
                .askedFor("4712005");

        Broker.take(call, call);

        assertEquals(1, Database.number("select calls from orders where number = '4712005'"));
        assertEquals(
                1,
                Browser.rows(Browser.open("/orders/" + Database.idOfOrder("4712005")))
                        .size());
    }

    @Test
    void anOrderHasAllItsCallsWhenTheyAllComeInOneBatch() {
        Broker.take(
                PlayedCall.german().consented().askedFor("4712006").done(),
                PlayedCall.english().consented().askedFor("4712006").done(),
                PlayedCall.german().consented().askedFor("4712006").done());

        assertEquals(3, Database.number("select calls from orders where number = '4712006'"));
    }

    /** The status changed between the two questions of the call. */
    private static PlayedCall call(String order, String start) {
        return PlayedCall.german()
                .at(Instant.parse(start))
                .consented()
                .askedFor(order)
                .askedFor(order, OrderStatus.SHIPPED)
                .failed("/webhook/help")
                .done();
    }

    private static void assertSameResult(PlayedCall one, String itsOrder, PlayedCall other, String othersOrder) {
        assertEquals(shown(one, itsOrder), shown(other, othersOrder));
        assertEquals(stored(one), stored(other));
        assertEquals("t|t|t", stored(one).get(3), "the link's copies");
    }

    private static List<String> stored(PlayedCall call) {
        return List.of(
                Database.text(
                        "select call.language, country_code, status, seconds, started_at::time, ended_at::time,"
                                + " caller.number = ? from call join caller on caller.id = caller_id where sid = ?",
                        call.number(),
                        call.sid),
                Database.text("select count(*), count(distinct turn) from conversation where call_sid = ?", call.sid),
                Database.text(
                        "select calls, orders.status, told, created_at::time, last_asked_at::time, order_call.at::time"
                                + " from orders join order_call on order_id = orders.id join call on call.id = call_id"
                                + " where sid = ?",
                        call.sid),
                Database.text(
                        "select call_started_at = started_at, order_created_at = created_at,"
                                + " order_call.caller_id = call.caller_id"
                                + " from orders join order_call on order_id = orders.id join call on call.id = call_id"
                                + " where sid = ?",
                        call.sid));
    }

    private static String shown(PlayedCall call, String order) {
        return Browser.open("/calls/" + Database.idOf(call))
                .select("main")
                .text()
                .replace(order, "ORDER")
                .replace(call.maskedNumber(), "NUMBER")
                .replace(call.sid, "SID")
                .replaceAll("Call \\d+", "CALL")
                .replaceAll("Feb \\d+, 2026", "DAY");
    }

    private static String counted(String day) {
        return Database.text(
                "select calls, consents, refusals, orders, problems from statistics_day where day = ?::date", day);
    }
}
