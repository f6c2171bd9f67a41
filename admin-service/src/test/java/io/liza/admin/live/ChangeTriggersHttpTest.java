package io.liza.admin.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The database notifies about the ids of changed rows, and about nothing else. */
@QuarkusTest
class ChangeTriggersHttpTest {
    private Connection connection;
    private Statement statement;
    private PlayedCall call;
    private long callId;
    private long orderId;

    @BeforeEach
    void listen() throws SQLException {
        call = PlayedCall.german().consented().askedFor("4732001");
        Broker.take(call);
        callId = Database.idOf(call);
        orderId = Database.idOfOrder("4732001");
        connection = Database.connect();
        statement = connection.createStatement();
        statement.execute("listen liza_live; listen liza_access");
    }

    @AfterEach
    void hangUp() throws SQLException {
        connection.close();
    }

    @Test
    void everyTableThatAPageShowsTellsWhichOneHasChanged() throws SQLException {
        assertTold("update call set language = 'en' where id = " + callId, "calls " + callId);
        assertTold("update conversation set heard = '1' where call_sid = '" + call.sid + "'", "calls " + callId);
        assertTold("update orders set notes = 'secret' where id = " + orderId, "orders " + orderId);
        assertTold(
                "update order_call set told = 'SHIPPED' where call_id = " + callId,
                "calls " + callId,
                "orders " + orderId);
        assertTold(
                "insert into status_change (call_id, from_status, to_status, at)" + " values (" + callId
                        + ", 'HANDLED', 'PROBLEM', now())",
                "calls " + callId);
        assertTold("delete from conversation where call_sid = '" + call.sid + "'", "calls " + callId);
        assertTold("delete from order_call where call_id = " + callId, "calls " + callId, "orders " + orderId);
    }

    @Test
    void aTransactionThatFailsTellsNothing() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("update call set language = 'en' where id = " + callId);
        connection.rollback();
        connection.setAutoCommit(true);

        assertEquals(List.of(), toldBy("select 1"));
    }

    @Test
    void tooManyToNameAreToldAsMany() throws SQLException {
        statement.execute("create temp table made as select 'LIVE' || n as sid from generate_series(1, 300) as n");
        String insert = "insert into call (sid, started_at, language, status)"
                + " select sid || '%s', now() - interval '20 years', 'de', 'COMPLETED' from made";

        List<String> named = toldBy(insert.formatted("a"));
        assertEquals(1, named.size());
        assertEquals(301, named.get(0).split(" ").length);
        assertTrue(named.get(0).length() < 8_000);

        statement.execute("insert into made values ('LIVE')");
        assertEquals(List.of("calls many"), toldBy(insert.formatted("b")));
        assertEquals(List.of("calls many"), toldBy("delete from call where sid like 'LIVE%'"));
    }

    @Test
    void whateverIsToldIsAKindAndIds() throws SQLException {
        for (String told : toldBy("update orders set number = number, notes = notes where id = " + orderId
                + "; update call set sid = sid, status = 'PROBLEM' where id = " + callId)) {
            assertTrue(told.matches("(calls|orders)( \\d+)+"), told);
        }
    }

    private void assertTold(String sql, String... told) throws SQLException {
        assertEquals(List.of(told), toldBy(sql), sql);
    }

    /** Others may be at it too: only what this connection has sent. */
    private List<String> toldBy(String sql) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        statement.execute(sql);
        var told = new ArrayList<String>();
        var notifications = postgres.getNotifications(200);
        for (var notification : notifications == null ? new org.postgresql.PGNotification[0] : notifications) {
            if (notification.getPID() == postgres.getBackendPID()) {
                told.add(notification.getParameter());
            }
        }
        return told;
    }
}
