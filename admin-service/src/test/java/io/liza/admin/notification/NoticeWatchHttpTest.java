package io.liza.admin.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.notification.message.NotificationSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time brings these: callers who wait for an answer, and hours with many problems. */
@QuarkusTest
class NoticeWatchHttpTest {

    @Inject
    NoticeWatch watch;

    @Inject
    StaffSettings settings;

    @AfterEach
    void nobodyIsNotified() {
        settings.set(StaffSettings.NOBODY);
    }

    @Test
    void anEnquiryWithoutAnAnswerForADay() {
        order("4748001", "null, now() - interval '25 hours', now() - interval '25 hours', null");
        order("4748002", "null, now() - interval '23 hours', now(), null");
        order("4748003", "'SHIPPED', now() - interval '25 hours', now() - interval '25 hours', null");

        run();
        run();

        assertEquals(List.of("4748001|"), overdue("474800_"));
    }

    @Test
    void anOrderWhoseBrokenPromiseACallerAskedAbout() {
        order("4749001", "'IN_PROGRESS', now(), now(), current_date - 2");
        order("4749002", "'IN_PROGRESS', now(), null, current_date - 2");
        order("4749003", "'IN_PROGRESS', now(), now(), current_date + 1");
        order("4749004", "'DELIVERED', now(), now(), current_date - 2");

        run();
        run();

        assertEquals(1, overdue("474900_").size());
        assertEquals("4749001", overdue("474900_").get(0).split("\\|")[0]);
    }

    @Test
    void anotherPromiseThatIsBrokenIsToldAgain() {
        order("4749501", "'DELAYED', now(), now(), current_date - 9");
        run();
        Database.run("update orders set promised_to = current_date - 3 where number = '4749501'");

        run();

        assertEquals(2, overdue("4749501").size());
    }

    @Test
    void problemsBeyondTheThresholdOnceAnHour() {
        Database.run("delete from notice where kind = 'PROBLEMS'");
        long now = Database.number(
                "select count(*) from call where had_problem and started_at > now() - interval '1 hour'");
        settings.set(threshold((int) now + 2));
        Broker.take(PlayedCall.german().at(Instant.now()).failed("x"));
        run();
        assertEquals(0, problems());

        Broker.take(PlayedCall.german().at(Instant.now()).failed("x"));
        run();
        run();

        assertEquals(1, problems());
        Database.run(
                "update notice set subject = subject - 1, created_at = now() - interval '59 minutes' where kind = 'PROBLEMS'");
        run();
        assertEquals(1, problems());
        Database.run("update notice set created_at = now() - interval '61 minutes' where kind = 'PROBLEMS'");
        run();
        assertEquals(2, problems());
    }

    @Test
    void aNoticeStaysWhileCallersStillAskAboutItsOrder() {
        order("4748101", "null, now() - interval '200 days', now() - interval '30 days', null");
        order("4748102", "null, now() - interval '200 days', now() - interval '91 days', null");
        run();
        Database.run("insert into notice (kind, subject, addressed_at) select 'OVERDUE_ENQUIRY', id, now() from orders"
                + " where number = '4748102'");
        Database.run("update notice set created_at = now() - interval '181 days' from orders"
                + " where orders.id = subject and number like '474810_'");
        long first = Database.number(
                "select notice.id from notice join orders on orders.id = subject where number = '4748101'");

        run();

        assertEquals(List.of("4748101|"), overdue("474810_"));
        assertEquals(1, Database.number("select count(*) from notice where id = ?", first));
    }

    @Test
    void theAddressOfAFormerRecipientIsErasedOnceNothingWaitsForIt() {
        String anna = Staff.address();
        String ben = Staff.address();
        long entry = Staff.entry();
        String addressed = "update notice set addressed_at = now() where subject = " + entry + ";";
        for (String state : List.of("SENT", "WAITING")) {
            addressed +=
                    "insert into notification (notice, channel, address, planned_at, due_at, state) select id, 'EMAIL', '"
                            + (state.equals("SENT") ? anna : ben) + "', now(), now() + interval '1 day', '" + state
                            + "' from notice where subject = " + entry + ";";
        }
        Database.run(addressed);
        settings.set(NotificationSettings.atOnce(List.of(anna), null, null));
        run();
        assertEquals(List.of("notification.address"), Database.columnsHolding(anna));

        settings.set(StaffSettings.NOBODY);
        // The relay may have addressed a notice of another test to her.
        Database.run("update notification set state = 'DROPPED' where address = '" + anna + "' and state = 'WAITING'");
        run();

        assertEquals(List.of(), Database.columnsHolding(anna));
        assertEquals(List.of("notification.address"), Database.columnsHolding(ben));
        Database.run("update notification set state = 'DROPPED' where address = '" + ben + "'");
        run();
        assertEquals(List.of(), Database.columnsHolding(ben));
        assertEquals(2, Staff.states(entry).size());
    }

    /** Another replica holds the lock. */
    @Test
    void oneReplicaAtATimeLooks() throws SQLException {
        order("4748201", "null, now() - interval '25 hours', now() - interval '25 hours', null");
        try (Connection other = Database.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(7331009)");
            run();
            assertEquals(List.of(), overdue("4748201"));
            // Closing the connection alone frees the lock a little later.
            other.rollback();
        }

        run();

        assertEquals(List.of("4748201|"), overdue("4748201"));
    }

    private void run() {
        watch.watchOverdue().chain(watch::watchProblems).await().indefinitely();
    }

    /** @param values status, created_at, last_asked_at, promised_to */
    private static void order(String number, String values) {
        Database.run("insert into orders (number, status, created_at, last_asked_at, promised_to) values ('" + number
                + "', " + values + ")");
    }

    private static List<String> overdue(String number) {
        return Database.rows(
                "select number, occasion from notice join orders on orders.id = subject"
                        + " where kind = 'OVERDUE_ENQUIRY' and number like ? order by 1, 2",
                number);
    }

    private static long problems() {
        return Database.number("select count(*) from notice where kind = 'PROBLEMS'");
    }

    private static NotificationSettings threshold(int calls) {
        var base = StaffSettings.NOBODY;
        return new NotificationSettings(
                base.recipients(),
                null,
                null,
                base.webhookTemplate(),
                base.mode(),
                base.digestAt(),
                null,
                null,
                base.kinds(),
                calls);
    }
}
