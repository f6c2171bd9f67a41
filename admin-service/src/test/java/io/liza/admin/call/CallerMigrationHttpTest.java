package io.liza.admin.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import db.migration.V14_1__Normalize_callers;
import io.liza.admin.fixture.Database;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;

/** An upgrade brings the callers of former days to the rules of today. */
@QuarkusTest
class CallerMigrationHttpTest {

    private static final List<String> CALLERS = List.of(
            "1|+4915744000001|leak",
            "2|\"Anna\" <sip:anna@example.com:5060>|\"Anna\" <sip:•••",
            "3|whatsapp:+4915744000001|whatsapp:•••",
            "4|tel:+4915744000002|tel:•••",
            "5|No Caller ID|•••",
            "6|0000000000|•••",
            "7|client:anna-private|client:•••",
            "8|+330001234567|+33•••67");

    @Test
    void masksAreWrittenAnewAndPlaceholdersAreNobody() throws SQLException {
        for (String caller : CALLERS) {
            String[] row = caller.split("\\|");
            Database.run("insert into caller (number, masked) values ('%2$s', '%3$s');".formatted((Object[]) row)
                    + "insert into call (sid, started_at, language, status, caller_id) select 'CAmigrated%1$s', now(), 'de', 'COMPLETED', id from caller where number = '%2$s'"
                            .formatted((Object[]) row));
        }

        try (Connection connection = Database.connect()) {
            connection.setAutoCommit(false);
            new V14_1__Normalize_callers().migrate(context(connection));
            connection.commit();
        }

        assertEquals(
                List.of(
                        "CAmigrated1|+4915744000001|+49•••01",
                        "CAmigrated2|sip:anna@example.com:5060|sip:•••",
                        "CAmigrated3|+4915744000001|+49•••01",
                        "CAmigrated4|+4915744000002|+49•••02",
                        "CAmigrated5|null|null",
                        "CAmigrated6|null|null",
                        "CAmigrated7|client:anna-private|client:•••",
                        "CAmigrated8|+330001234567|+33•••67"),
                Database.rows("select sid, number, masked from call left join caller on caller.id = caller_id"
                        + " where sid like 'CAmigrated%' order by sid"));
        assertEquals(0, Database.number("select count(*) from caller where number in ('No Caller ID', '0000000000')"));
    }

    @Test
    void itWasRunWithTheOthers() {
        assertEquals("t", Database.text("select success from flyway_schema_history where version = '14.1'"));
    }

    private static Context context(Connection connection) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : null);
    }
}
