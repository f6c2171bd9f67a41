package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.caller.Calls;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./liza audit} finds every change of the trail, also by the owner of the database. */
class AuditIT {
    private static final Pattern HEAD = Pattern.compile("(?s).*head is (\\d+:[0-9a-f]{64}).*");

    private final Liza liza = Liza.running();

    @Test
    void theTrailIsWholeAndAChangeOfItIsFound() throws Exception {
        String head = headAfterAnEdit("8001");
        assertThat(audit(0, "--head", head), containsString("whole"));

        long last = entry(head);
        whileChanged(
                "update audit set actor = 'somebody' where id = " + last,
                "update audit set actor = 'admin' where id = " + last,
                () -> assertThat(audit(1), allOf(containsString("NOT whole"), containsString("entry " + last))));
        whileChanged(
                "update audit set after = '{\"status\": \"DELIVERED\"}' where action = 'ORDER_STATUS_SET' and id = "
                        + last,
                "update audit set after = '{\"status\": \"SHIPPED\"}' where id = " + last,
                () -> assertThat(audit(1), containsString("before or after of entry " + last + " was changed")));
        assertEquals(head, head(audit(0)));
    }

    @Test
    void anEntryThatIsRemovedOrAddedIsFound() throws Exception {
        long last = entry(headAfterAnEdit("8002"));

        liza.change("create table audit_copy as select * from audit where id = " + last);
        whileChanged(
                "delete from audit where id = " + last,
                "insert into audit select * from audit_copy",
                () -> assertThat(audit(1), containsString("entries and has")));
        liza.change("update audit_copy set id = 0; update audit_copy set hash = sha256(convert_to(jsonb_build_array(id,"
                + " extract(epoch from at), actor, address, action, subject_kind, subject, encode(digest, 'hex'))::text,"
                + " 'UTF8'))");
        whileChanged(
                "insert into audit select * from audit_copy",
                "delete from audit where id = 0",
                () -> assertThat(audit(1), containsString("entries and has")));
        liza.change("drop table audit_copy");
        audit(0);
    }

    @Test
    void anEntryThatWasChangedTogetherWithItsHashIsFound() throws Exception {
        long last = entry(headAfterAnEdit("8003"));
        String change =
                "update audit set actor = '%s', hash = sha256(convert_to(jsonb_build_array(id, extract(epoch from at),"
                        + " '%1$s', address, action, subject_kind, subject, encode(digest, 'hex'))::text, 'UTF8')) where id = "
                        + last;

        whileChanged(
                change.formatted("somebody"),
                change.formatted("admin"),
                () -> assertThat(audit(1), containsString("is not what was sealed")));
        audit(0);
    }

    @Test
    void anEndThatIsCutOffIsFoundByAHeadOfBefore() throws Exception {
        String head = headAfterAnEdit("8004");
        String newest = " = (select max(id) from audit_seal)";

        liza.change("create table audit_copy as select * from audit where seal" + newest
                + "; create table audit_seal_copy as select * from audit_seal where id" + newest);
        execute("delete from audit where seal" + newest, "delete from audit_seal where id" + newest);
        try {
            audit(0);
            assertThat(audit(1, "--head", head), containsString("NOT whole"));
        } finally {
            execute(
                    "insert into audit select * from audit_copy",
                    "insert into audit_seal select * from audit_seal_copy");
            liza.change("drop table audit_copy, audit_seal_copy");
        }
        audit(0, "--head", head);
    }

    /** The head once the last entry, an order's new status, is sealed. */
    private String headAfterAnEdit(String order) throws Exception {
        liza.telephone().from("+4915112340001").caller(Calls.content(order)).call();
        liza.dashboard.setOrderStatus(order, "SHIPPED");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> liza.number("select count(*) from audit where seal is null") == 0);
        return head(audit(0));
    }

    private static long entry(String head) {
        return Long.parseLong(head.split(":")[0]);
    }

    private interface Check {
        void run() throws Exception;
    }

    /** As somebody would who owns the database: with the triggers off. */
    private void whileChanged(String change, String undo, Check check) throws Exception {
        execute(change);
        try {
            check.run();
        } finally {
            execute(undo);
        }
    }

    private void execute(String... statements) throws SQLException {
        URI url = URI.create(liza.postgres.url());
        String[] user = url.getUserInfo().split(":");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String table : List.of("audit", "audit_seal")) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            for (String sql : statements) {
                assertTrue(statement.executeUpdate(sql) > 0, sql);
            }
            for (String table : List.of("audit", "audit_seal")) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            connection.commit();
        }
    }

    private String audit(int exitCode, String... options) throws Exception {
        var command = Stream.concat(Stream.of("audit", "--database", liza.postgres.url()), Stream.of(options));
        var process = Launcher.start("audit.log", Map.of(), command.toArray(String[]::new));
        assertEquals(exitCode, process.waitFor(), () -> Launcher.log("audit.log"));
        return Launcher.log("audit.log");
    }

    private static String head(String output) {
        Matcher head = HEAD.matcher(output);
        assertEquals(true, head.matches(), output);
        return head.group(1);
    }
}
