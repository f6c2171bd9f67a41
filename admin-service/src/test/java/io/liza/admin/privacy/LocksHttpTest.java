package io.liza.admin.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.people.PeopleOffer;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Events come in while what they are about is made to be forgotten: neither waits for the other. */
@QuarkusTest
class LocksHttpTest {

    @Test
    void aPersonIsErasedWhileACallOfTheirsAsksForAnOrder() throws Exception {
        var call = PlayedCall.german().from("+4930555000901").consented();
        Broker.take(call, PlayedCall.english().askedFor("4747001"));
        long person = Database.number("select caller_id from call where sid = ?", call.sid);

        during(
                "update call set country_code = country_code where sid = '" + call.sid + "'",
                "select erase_person(" + person + ", 'ada', now())",
                "insert into order_call (order_id, call_id, at, told, call_started_at, caller_id, order_created_at)"
                        + " select orders.id, call.id, now(), 'SHIPPED', started_at, caller_id, created_at from orders, call where number = '4747001' and sid = '"
                        + call.sid + "'");

        assertEquals(0, Database.number("select count(*) from order_call where caller_id = ?", person));
    }

    @Test
    void aCallIsForgottenWhileAnotherOneAboutItsOrderTurnsOutToHaveComeBefore() throws Exception {
        var call = PlayedCall.german().from("+4930555000902").consented().askedFor("4747002");
        Broker.take(call.done(), PlayedCall.english().askedFor("4747002"));

        during(
                "update orders set created_at = created_at - interval '1 h' where number = '4747002'",
                "select anonymize_calls(array(select id from call where sid = '" + call.sid + "'))",
                "update order_call set order_created_at = created_at from orders"
                        + " where orders.id = order_id and number = '4747002'");

        assertEquals(
                "1|t",
                Database.text("select count(*), bool_and(order_created_at = created_at) from order_call"
                        + " join orders on orders.id = order_id where number = '4747002'"));
    }

    @Test
    void aPersonIsErasedWhileACallOfTheirsMakesAnEntry() throws Exception {
        var call = PlayedCall.german()
                .from("+4930555000903")
                .consented()
                .toPeople(null, PeopleOffer.CALLBACK)
                .wantsCallback(null);
        Broker.take(call);
        long person = Database.number("select caller_id from call where sid = ?", call.sid);
        Database.run("delete from task_call where call_id = " + Database.idOf(call)
                + "; delete from task where call_id = " + Database.idOf(call));

        during(
                "update call set country_code = country_code where sid = '" + call.sid + "'",
                "select erase_person(" + person + ", 'ada', now())",
                "select derive_tasks(array['" + call.sid + "']::varchar[])");

        assertEquals(0, Database.number("select count(*) from task_call where call_id = ?", Database.idOf(call)));
    }

    @Test
    void ordersAreDeletedWhileTheirEntriesAreChangedInTheOrderOfTheirIds() throws Exception {
        List<Long> entries = entriesAbout("4747005", "4747004");

        during(
                "update task set note = 'first' where id = " + entries.get(0),
                "select delete_orders(array(select id from orders where number in ('4747004', '4747005')))",
                "update task set note = 'second' where id = " + entries.get(1));

        assertEquals(
                List.of("null", "null"),
                Database.rows("select order_number from task where id in (?, ?)", entries.get(0), entries.get(1)));
    }

    @Test
    void aCallIsForgottenWhileItsEntryIsChanged() throws Exception {
        List<Long> entries = entriesAbout("4747006", "4747007");
        String calls = "select call_id from task_call where task_id in (" + entries.get(0) + "," + entries.get(1) + ")";

        during(
                "update task set note = 'changed' where id = " + entries.get(0),
                "select anonymize_calls(array(" + calls + "))",
                "update task_call set turn = turn where task_id in (" + entries.get(0) + "," + entries.get(1) + ")");

        assertEquals(
                List.of(), Database.rows("select id from task where id in (?, ?)", entries.get(0), entries.get(1)));
    }

    /** Both an index and a scan of the table find the first entry after the second. */
    private static List<Long> entriesAbout(String... orders) {
        var entries = new ArrayList<Long>();
        for (String order : orders) {
            var call = PlayedCall.german()
                    .consented()
                    .askedFor(order)
                    .toPeople(order, PeopleOffer.CALLBACK)
                    .wantsCallback(order);
            Broker.take(call);
            entries.add(Database.number("select task_id from task_call where call_id = ?", Database.idOf(call)));
        }
        Database.run(
                "update task set state = 'TAKEN', taken_by = 'test', taken_at = now() where id = " + entries.get(0));
        return entries;
    }

    /** The second begins after the first, in a transaction of its own; the third ends the first one's. */
    private static void during(String first, String second, String third) throws Exception {
        try (Connection one = Database.connect();
                Connection other = Database.connect()) {
            one.setAutoCommit(false);
            one.createStatement().execute(first);
            var done = CompletableFuture.runAsync(() -> assertDoesNotThrow(() -> run(other, second)));
            await().atMost(10, SECONDS)
                    .until(() -> Database.number("select count(*) from pg_locks where not granted") > 0);
            run(one, third);
            one.commit();
            done.get(10, SECONDS);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
