package io.liza.e2e;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.local.telephone.caller.Calls;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./liza audit}: finds out whoever changes the trail, also one who may do anything to the database. */
class AuditIT {
    private static final Pattern HEAD = Pattern.compile("(?s).*head is (\\d+:[0-9a-f]{64}).*");

    private final Liza liza = Liza.running();

    @Test
    void theTrailIsWholeAndAChangeOfItIsFound() throws Exception {
        liza.telephone().from("+4915112340001").caller(Calls.content("8001")).call();
        liza.dashboard.setOrderStatus("8001", "SHIPPED");

        String head = head(audit(0));
        assertThat(audit(0, "--head", head), containsString("whole"));

        long last = Long.parseLong(head.split(":")[0]);
        whileChanged(
                "update audit set actor = 'somebody' where id = " + last,
                "update audit set actor = 'admin' where id = " + last,
                () -> assertThat(audit(1), allOf(containsString("NOT whole"), containsString("entry " + last))));
        whileChanged(
                "update audit set after = '{\"status\": \"DELIVERED\"}' where action = 'ORDER_STATUS_SET' and id = "
                        + last,
                "update audit set after = '{\"notes\": \"\", \"status\": \"SHIPPED\"}' where id = " + last,
                () -> assertThat(audit(1), containsString("before or after of entry " + last + " was changed")));
        assertEquals(head, head(audit(0)));
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

    private void execute(String sql) throws SQLException {
        URI url = URI.create(liza.postgres.url());
        String[] user = url.getUserInfo().split(":");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table audit disable trigger user");
            assertEquals(1, statement.executeUpdate(sql));
            statement.execute("alter table audit enable trigger user");
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
