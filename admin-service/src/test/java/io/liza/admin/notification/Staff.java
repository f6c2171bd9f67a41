package io.liza.admin.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.liza.admin.fixture.Database;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The staff of the tests, and what they are told. */
public final class Staff {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private Staff() {}

    /** An address that no other test uses. */
    public static String address() {
        return "anna" + NEXT.incrementAndGet() + "@shop.example";
    }

    /** Writes the notice of an entry in the inbox, and returns the entry's id. */
    public static long entry() {
        long id = NEXT.incrementAndGet();
        notice("INBOX_ENTRY", id);
        return id;
    }

    public static void notice(String kind, long subject) {
        Database.rows("select notify_people(?, ?)", kind, subject);
    }

    /** State, tries and error of each notification of an entry. */
    public static List<String> states(long subject) {
        return Database.rows(
                """
                select channel, address, state, tries, last_error
                from notice join notification on notification.notice = notice.id
                where subject = ? order by channel, address
                """,
                subject);
    }

    public static void awaitState(long subject, String channel, String state) {
        await().atMost(30, SECONDS).until(() -> Database.rows(
                        """
                                select state from notice join notification on notification.notice = notice.id
                                where subject = ? and channel = ?
                                """,
                        subject,
                        channel)
                .equals(List.of(state)));
    }
}
