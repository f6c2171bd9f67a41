package io.liza.admin.notification.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.MailServer;
import io.liza.admin.fixture.MailServer.Fault;
import io.liza.admin.fixture.Metrics;
import io.liza.admin.fixture.WebhookReceiver;
import io.liza.admin.notification.Staff;
import io.liza.admin.notification.channel.MailSender;
import io.liza.admin.notification.channel.Sender;
import io.liza.admin.notification.message.Channel;
import io.liza.admin.notification.message.Message;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.Recipient;
import io.liza.local.postgres.Postgres;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whatever fails, no notification is lost, and one is repeated only if the other side has confirmed nothing. */
@QuarkusTest
class NotificationFaultHttpTest extends NotificationServers {

    /** Twice the longest time of a try. */
    private static final Duration LEASE = Duration.ofSeconds(6);

    @Inject
    NotificationOutbox outbox;

    @Inject
    MailSender mails;

    @Inject
    ReplicaFactory replicas;

    Postgres postgres;

    @Test
    void aMailServerThatIsKilledGetsTheMessageWhenItIsBack() {
        byMail();
        mail.kill();
        long entry = Staff.entry();
        awaitTries(entry, 2);

        mail.start();

        Staff.awaitState(entry, "EMAIL", "SENT");
        assertEquals(1, mail.messagesTo(anna).size());
    }

    @Test
    void aMailServerThatSaysNothingHoldsNoConnectionForEver() {
        byMail();
        mail.fail(Fault.SILENT);
        var entries = new ArrayList<Long>();
        for (int i = 0; i < 6; i++) {
            entries.add(Staff.entry());
            awaitTries(entries.get(i), i < 5 ? 1 : 0);
        }

        // More tries than a pool of connections has places.
        awaitTries(entries.get(0), 4);

        mail.fail(Fault.NONE);

        entries.forEach(entry -> Staff.awaitState(entry, "EMAIL", "SENT"));
        assertEquals(
                6,
                mail.messagesTo(anna).stream()
                        .map(MailServer::source)
                        .distinct()
                        .count());
    }

    @Test
    void aMailServerThatTakesTheMessageAndIsSilentGetsItAgainWithTheSameId() throws Exception {
        byMail();
        mail.fail(Fault.NO_CONFIRMATION);
        long entry = Staff.entry();
        await().atMost(20, SECONDS).until(() -> !mail.messagesTo(anna).isEmpty());

        mail.fail(Fault.NONE);

        Staff.awaitState(entry, "EMAIL", "SENT");
        var taken = mail.messagesTo(anna);
        assertTrue(taken.size() >= 2, "not repeated");
        for (var message : taken) {
            assertEquals(taken.get(0).getMessageID(), message.getMessageID());
        }
        assertNoMore(taken.size());
    }

    @Test
    void aReceiverThatFailsIsSlowOrIsKilledGetsTheSameMessageAgain() {
        byWebhook();
        receiver.answer(503);
        long entry = Staff.entry();
        await().atMost(20, SECONDS).until(() -> receiver.requests().size() >= 1);
        receiver.answer(WebhookReceiver.SILENCE);
        awaitTries(entry, 3);
        receiver.kill();
        awaitTries(entry, 4);
        receiver.answer(200);

        receiver.start();

        Staff.awaitState(entry, "WEBHOOK", "SENT");
        assertEquals(
                1,
                receiver.requests().stream()
                        .map(request -> request.header("webhook-id") + request.body())
                        .distinct()
                        .count());
    }

    @Test
    void aReceiverThatHangsDoesNotHoldUpEmails() {
        settings.set(NotificationSettings.atOnce(List.of(anna), receiver.url(), null));
        receiver.answer(WebhookReceiver.SILENCE);
        Database.run("select notify_people('INBOX_ENTRY', 8200000 + n) from generate_series(1, 40) n");

        await().atMost(5, SECONDS).until(() -> mail.messagesTo(anna).size() == 1);

        assertTrue(receiver.requests().size() <= 10, "too many at the same time");
    }

    @Test
    void aRedirectIsNoConfirmationAndIsNotFollowed() {
        byWebhook();
        receiver.answer(307, Map.of("Location", "/elsewhere"));

        long entry = Staff.entry();

        await().atMost(20, SECONDS)
                .until(() -> Staff.states(entry).toString().contains("WAITING|1|HTTP 307")
                        || receiver.requests().size() > 1);
        assertTrue(
                receiver.requests().stream().allMatch(request -> request.path().equals("/hook?key=1")));
    }

    @Test
    void aReceiverThatIsGoneIsNotAskedAgain() {
        byWebhook();
        receiver.answer(410);

        long entry = Staff.entry();

        Staff.awaitState(entry, "WEBHOOK", "FAILED");
        assertEquals(List.of("WEBHOOK||FAILED|1|HTTP 410: the receiver is gone"), Staff.states(entry));
        assertEquals(1, receiver.requests().size());
    }

    @Test
    void aReceiverThatAsksForAPauseGetsIt() {
        byWebhook();
        receiver.answer(429, Map.of("Retry-After", "600"));

        long entry = Staff.entry();

        await().atMost(20, SECONDS).until(() -> Staff.states(entry).toString().contains("HTTP 429"));
        assertTrue(Database.number(
                        "select extract(epoch from due_at - now())::int from notification join notice on notice.id = notice where subject = ?",
                        entry)
                > 500);
    }

    @Test
    void afterThreeDaysLizaGivesUpVisibly() {
        byWebhook();
        receiver.answer(500);
        double before = Metrics.value("liza_notifications_given_up_total{channel=\"webhook\"}");
        long entry = Staff.entry();
        awaitTries(entry, 1);

        Database.run("update notification set planned_at = now() - interval '73 hours' from notice"
                + " where notice.id = notice and subject = " + entry);

        Staff.awaitState(entry, "WEBHOOK", "FAILED");
        assertEquals(before + 1, Metrics.value("liza_notifications_given_up_total{channel=\"webhook\"}"));
    }

    /** A process that ends between the send and the mark leaves what a claim and a send leave. */
    @Test
    void aMessageThatWasSentButNotMarkedIsSentAgainWithTheSameIdOnceItsLeaseHasEnded() throws Exception {
        byMail();
        long entry = Staff.entry();
        Database.run("update notice set addressed_at = now() where subject = " + entry + ";"
                + " insert into notification (notice, channel, address, planned_at, due_at)"
                + " select id, 'EMAIL', '" + anna + "', now(), now() from notice where subject = " + entry
                + " on conflict do nothing");
        var claimed = outbox.claim(Channel.EMAIL, false, 10, List.of(), Duration.ofSeconds(4))
                .await()
                .indefinitely();
        claimed.forEach(
                message -> mails.send(message, settings.current().await().indefinitely())
                        .await()
                        .indefinitely());

        Staff.awaitState(entry, "EMAIL", "SENT");

        var sent = mail.messagesTo(anna);
        assertTrue(!sent.isEmpty() && sent.size() <= 2, "sent " + sent.size() + " times");
        for (var message : sent) {
            assertEquals(sent.get(0).getMessageID(), message.getMessageID());
        }
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        byMail();
        long entry = Staff.entry();
        postgres.kill();
        postgres.restart();

        Staff.awaitState(entry, "EMAIL", "SENT");
        long later = Staff.entry();
        Staff.awaitState(later, "EMAIL", "SENT");
    }

    @Test
    void aConfirmedMessageThatCannotBeMarkedIsMarkedLaterAndNeverPostponed() {
        var stored = new CopyOnWriteArrayList<String>();
        var results = new NotificationOutbox(null) {
            @Override
            Uni<Void> sent(Message message) {
                if (stored.isEmpty()) {
                    stored.add("failed to mark");
                    throw new IllegalStateException("the database is away");
                }
                stored.add("marked");
                return Uni.createFrom().voidItem();
            }

            @Override
            Uni<Void> postpone(Message message, Instant until, String error) {
                stored.add("postponed");
                return Uni.createFrom().voidItem();
            }
        };
        MessageDispatcher dispatcher = replicas.dispatcher(results, List.of(new Sender() {
            @Override
            public Channel channel() {
                return Channel.WEBHOOK;
            }

            @Override
            public Uni<Void> send(Message message, NotificationSettings staff) {
                return Uni.createFrom().voidItem();
            }
        }));

        dispatcher.start(
                new Message(UUID.randomUUID(), Recipient.WEBHOOK, 1, Instant.now(), List.of()),
                NotificationSettings.atOnce(List.of(), receiver.url(), null));

        await().atMost(10, SECONDS)
                .until(() -> dispatcher.inFlight(Channel.WEBHOOK).isEmpty());
        assertEquals(List.of("failed to mark", "marked"), stored);
    }

    /** The lease ends while the database is away, and another replica returns before this one marks the message. */
    @Test
    void aConfirmedMessageIsNotRepeatedByAnotherReplicaAfterTheDatabaseWasAway() throws Exception {
        NotificationRelay otherReplica = replicas.create();
        byWebhook();
        receiver.onRequest(postgres::kill);
        long entry = Staff.entry();
        await().atMost(20, SECONDS).until(() -> !receiver.requests().isEmpty());
        receiver.onRequest(() -> {});
        long until = System.nanoTime() + LEASE.plusSeconds(2).toNanos();
        while (System.nanoTime() < until) {
            otherReplica.relay().await().indefinitely();
            Thread.sleep(50);
        }

        postgres.restart();

        until = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (System.nanoTime() < until) {
            otherReplica.relay().await().indefinitely();
            Thread.sleep(50);
        }
        assertEquals(List.of("WEBHOOK||SENT|1|null"), Staff.states(entry));
        assertEquals(
                1,
                receiver.requests().stream()
                        .filter(request -> request.body().contains("/inbox/" + entry + "\""))
                        .count());
    }

    @Test
    void theAgeOfTheOldestUnsentNotificationIsMeasured() {
        byWebhook();
        receiver.answer(500);
        long entry = Staff.entry();
        awaitTries(entry, 1);

        await().atMost(20, SECONDS).until(() -> Metrics.value("liza_notifications_age_seconds") > 2);
        receiver.answer(200);
        Staff.awaitState(entry, "WEBHOOK", "SENT");
        await().atMost(20, SECONDS).until(() -> Metrics.value("liza_notifications_age_seconds") == 0);
    }

    private void byMail() {
        settings.set(NotificationSettings.atOnce(List.of(anna), null, null));
    }

    private void byWebhook() {
        settings.set(NotificationSettings.atOnce(List.of(), receiver.url(), Staff.SECRET));
    }

    private void assertNoMore(int messages) throws InterruptedException {
        Thread.sleep(3_000);
        assertEquals(messages, mail.messagesTo(anna).size());
    }

    private static void awaitTries(long entry, int tries) {
        await().atMost(30, SECONDS)
                .until(() -> !Staff.states(entry).isEmpty()
                        && Database.number(
                                        "select max(tries) from notification join notice on notice.id = notice where subject = ?",
                                        entry)
                                >= tries);
    }
}
