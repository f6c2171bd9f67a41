package io.liza.admin.notification.outbox;

import static io.liza.admin.fixture.Visitor.admin;
import static io.liza.admin.fixture.Visitor.anonymous;
import static io.liza.admin.fixture.Visitor.viewer;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.MailServer;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.WebhookReceiver;
import io.liza.admin.notification.Staff;
import io.liza.admin.notification.StaffSettings;
import io.liza.admin.notification.channel.WebhookSignature;
import io.liza.admin.notification.message.NotificationKind;
import io.liza.admin.notification.message.NotificationSettings;
import io.liza.admin.notification.message.NotificationSettings.Mode;
import io.liza.admin.notification.message.NotificationSettings.WebhookTemplate;
import io.liza.order.OrderAnswer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Each recipient is told once about each entry, with a link and nothing of the caller. */
@QuarkusTest
class NotificationHttpTest extends NotificationServers {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Inject
    NotificationRelay relay;

    @Test
    void aNewEntryIsToldToEachRecipientOnce() throws Exception {
        String ben = Staff.address();
        settings.set(NotificationSettings.atOnce(List.of(anna, ben), receiver.url(), Staff.SECRET));

        long entry = Staff.entry();
        Staff.notice("INBOX_ENTRY", entry);

        Staff.awaitState(entry, "WEBHOOK", "SENT");
        await().atMost(20, SECONDS)
                .until(() -> mail.messagesTo(anna).size() == 1
                        && mail.messagesTo(ben).size() == 1);
        Thread.sleep(2_500);
        assertEquals(1, mail.messagesTo(anna).size());
        assertEquals(1, mail.messagesTo(ben).size());
        assertEquals(1, receiver.requests().size());
        assertEquals(
                Set.of("EMAIL|" + anna + "|SENT|1|null", "EMAIL|" + ben + "|SENT|1|null", "WEBHOOK||SENT|1|null"),
                Set.copyOf(Staff.states(entry)));
    }

    @Test
    void anEmailHasAStableIdAndTwoPartsWithTheLinkInTheShopsLanguage() throws Exception {
        settings.set(NotificationSettings.atOnce(List.of(anna), null, null));

        long entry = Staff.entry();

        MimeMessage message = awaitMail();
        String source = MailServer.source(message);
        String link = "https://liza.shop.example/inbox/" + entry;
        assertEquals("Liza: Neuer Eintrag im Posteingang", message.getSubject());
        assertEquals("liza@shop.example", message.getFrom()[0].toString());
        assertEquals(
                "<" + Database.text("select message from notification where address = ?", anna) + "@shop.example>",
                message.getMessageID());
        assertTrue(source.contains("text/plain") && source.contains("text/html"), source);
        assertEquals("auto-generated", message.getHeader("Auto-Submitted")[0]);
        String html = (String)
                ((jakarta.mail.Multipart) message.getContent()).getBodyPart(1).getContent();
        var page = Jsoup.parse(html);
        assertEquals(List.of(link), page.select("a").eachAttr("href"));
        assertTrue(page.select("img, link, script, iframe, style").isEmpty(), html);
    }

    @Test
    void aWebhookIsSignedAndHasKindIdAndUrl() throws Exception {
        settings.set(NotificationSettings.atOnce(List.of(), receiver.url(), Staff.SECRET));

        long entry = Staff.entry();

        await().atMost(20, SECONDS).until(() -> receiver.requests().size() == 1);
        var request = receiver.requests().get(0);
        Instant at = Instant.ofEpochSecond(Long.parseLong(request.header("webhook-timestamp")));
        JsonNode body = new ObjectMapper().readTree(request.body());
        assertEquals("/hook?key=1", request.path());
        assertTrue(Duration.between(at, Instant.now()).abs().toSeconds() < 30);
        assertEquals(
                WebhookSignature.sign(Staff.SECRET, request.header("webhook-id"), at, request.body()),
                request.header("webhook-signature"));
        assertEquals("liza.notification.v1", body.get("type").asText());
        assertEquals("INBOX_ENTRY", body.at("/data/kind").asText());
        assertEquals(entry, body.at("/data/id").asLong());
        assertEquals(
                "https://liza.shop.example/inbox/" + entry, body.at("/data/url").asText());
        assertEquals(Set.of("type", "timestamp", "data"), Set.copyOf(List.copyOf(names(body))));
    }

    @Test
    void slackGetsOneTextAndTeamsOneCard() throws Exception {
        settings.set(with(WebhookTemplate.SLACK));
        long entry = Staff.entry();
        Staff.awaitState(entry, "WEBHOOK", "SENT");
        settings.set(with(WebhookTemplate.TEAMS));
        long other = Staff.entry();
        Staff.awaitState(other, "WEBHOOK", "SENT");

        JsonNode slack = new ObjectMapper().readTree(receiver.requests().get(0).body());
        JsonNode teams = new ObjectMapper().readTree(receiver.requests().get(1).body());

        assertEquals(
                "Neuer Eintrag im Posteingang\nhttps://liza.shop.example/inbox/" + entry,
                slack.get("text").asText());
        assertEquals(1, slack.size());
        assertEquals("message", teams.get("type").asText());
        JsonNode attachment = teams.get("attachments").get(0);
        assertEquals(
                "application/vnd.microsoft.card.adaptive",
                attachment.get("contentType").asText());
        assertEquals("AdaptiveCard", attachment.at("/content/type").asText());
        assertEquals(
                "Neuer Eintrag im Posteingang",
                attachment.at("/content/body/0/text").asText());
        assertTrue(attachment.at("/content/body/1/text").asText().contains("/inbox/" + other));
    }

    @Test
    void groupedMessagesThatWaitAreSplitForPrograms() {
        settings.set(with(WebhookTemplate.SLACK));
        receiver.answer(500);
        Database.run("select notify_people('INBOX_ENTRY', 8300000 + n) from generate_series(1, 5) n");
        await().atMost(20, SECONDS).until(() -> !receiver.requests().isEmpty());
        assertEquals(
                1,
                Database.number("select count(distinct message) from notification join notice on notice.id = notice"
                        + " where subject between 8300001 and 8300005"));

        settings.set(with(WebhookTemplate.NONE));
        int grouped = receiver.requests().size();
        receiver.answer(200);

        await().atMost(20, SECONDS)
                .until(() -> Database.number("select count(*) from notification join notice on notice.id = notice"
                                + " where subject between 8300001 and 8300005 and state = 'SENT'")
                        == 5);
        var posted = receiver.requests().stream()
                .skip(grouped)
                .map(WebhookReceiver.Request::body)
                .filter(body -> body.contains("liza.notification.v1"))
                .toList();
        for (int n = 1; n <= 5; n++) {
            String link = "/inbox/" + (8300000 + n) + "\"";
            assertEquals(1, posted.stream().filter(body -> body.contains(link)).count(), posted::toString);
        }
    }

    /** The whole way: three calls with a wrong postcode. */
    @Test
    void possibleProbingIsToldWithoutNumberAndOrderNumber() throws Exception {
        String order = "4747474701";
        Database.run("insert into orders (number, status, created_at, phone_hash) values ('" + order
                + "', 'SHIPPED', now(), '" + "0".repeat(64) + "')");
        settings.set(NotificationSettings.atOnce(List.of(anna), receiver.url(), null));
        var calls = List.of(wrongPostcode(order), wrongPostcode(order), wrongPostcode(order));

        Broker.take(calls.toArray(PlayedCall[]::new));

        long id = Database.idOfOrder(order);
        Staff.awaitState(id, "EMAIL", "SENT");
        Staff.awaitState(id, "WEBHOOK", "SENT");
        String mailed = MailServer.source(awaitMail());
        String posted =
                receiver.requests().get(0).body() + receiver.requests().get(0).headers();
        assertTrue(posted.contains("\"PROBING\"") && posted.contains("/orders/" + id), posted);
        for (PlayedCall call : calls) {
            for (String secret : List.of(order, call.number().substring(1), call.sid)) {
                assertFalse(mailed.contains(secret) || posted.contains(secret), secret);
            }
        }
        var page = Browser.open("/orders/" + id);
        assertTrue(page.select("#notified").text().contains("a…@shop.example"), page.select("#notified")::text);
        assertFalse(page.html().contains(anna));
    }

    /** The whole way: events come twice and in any order. */
    @Test
    void aCallbackIsToldOnceWithoutNumberAndOrderNumber() throws Exception {
        settings.set(NotificationSettings.atOnce(List.of(anna), receiver.url(), null));
        var call = PlayedCall.german()
                .at(Instant.now())
                .consented()
                .wantsCallback("4747474702")
                .done();

        Broker.take(Broker.shuffledTwice(Stream.of(call), new Random(4)));

        long task = Database.number("select id from task where call_id = ?", Database.idOf(call));
        Staff.awaitState(task, "EMAIL", "SENT");
        Staff.awaitState(task, "WEBHOOK", "SENT");
        String told =
                MailServer.source(awaitMail()) + receiver.requests().get(0).body();
        assertTrue(told.contains("https://liza.shop.example/inbox/" + task), told);
        for (String secret : List.of("4747474702", call.number().substring(1), call.sid, "Rückruf")) {
            assertFalse(told.contains(secret), secret);
        }
        var page = Browser.open("/inbox/" + task);
        assertTrue(page.select("#notified").text().contains("a…@shop.example"), page.select("#notified")::text);
        assertEquals(
                1, Browser.open("/inbox").select("button[data-notify][hidden]").size());
        assertEquals(1, mail.messagesTo(anna).size());
        assertEquals(1, receiver.requests().size());
    }

    @Test
    void entriesOfOneSecondAreOneEmailButSeveralWebhooks() throws Exception {
        settings.set(NotificationSettings.atOnce(List.of(anna), receiver.url(), null));

        Database.run("select notify_people('INBOX_ENTRY', 8100000 + n) from generate_series(1, 30) n;"
                + " select notify_people('OVERDUE_ENQUIRY', 8100000)");

        await().atMost(30, SECONDS).until(() -> receiver.requests().size() == 31);
        MimeMessage message = awaitMail();
        assertEquals("Liza: Neuigkeiten: 31", message.getSubject());
        String text = (String)
                ((jakarta.mail.Multipart) message.getContent()).getBodyPart(0).getContent();
        assertTrue(text.contains("Neue Einträge im Posteingang: 30"), text);
        assertTrue(text.contains("… und 10 weitere"), text);
        assertTrue(text.contains("Überfällige Anfrage\r\nhttps://liza.shop.example/orders/8100000"), text);
        assertEquals(1, mail.messagesTo(anna).size());
        assertEquals(
                31,
                receiver.requests().stream()
                        .map(request -> request.header("webhook-id"))
                        .distinct()
                        .count());
    }

    @Test
    void aDigestIsOneMessageForAllEntries() throws Exception {
        settings.set(later(LocalTime.now(BERLIN).plusHours(2)));
        long first = Staff.entry();
        awaitWaiting(first);
        long second = Staff.entry();
        awaitWaiting(second);
        assertEquals(
                1,
                Database.number(
                        "select count(distinct due_at) from notification where address = ? and state = 'WAITING'",
                        anna));
        assertEquals(0, mail.messagesTo(anna).size());

        Database.run("update notification set due_at = now(), planned_at = now() where address = '" + anna + "'");

        MimeMessage message = awaitMail();
        String text = MailServer.source(message);
        assertEquals("Liza: Neue Einträge im Posteingang: 2", message.getSubject());
        assertTrue(text.contains("/inbox/" + first) && text.contains("/inbox/" + second), text);
        Staff.awaitState(first, "EMAIL", "SENT");
        Staff.awaitState(second, "EMAIL", "SENT");
        assertEquals(1, mail.messagesTo(anna).size());
    }

    @Test
    void quietHoursHoldMessages() {
        var now = LocalTime.now(BERLIN);
        settings.set(quiet(now.minusMinutes(5), now.plusHours(1)));

        long entry = Staff.entry();

        awaitWaiting(entry);
        relay.relay().await().indefinitely();
        assertEquals(List.of("EMAIL|" + anna + "|WAITING|0|null"), Staff.states(entry));
        assertEquals(0, mail.messagesTo(anna).size());
    }

    @Test
    void kindsThatAreSwitchedOffAreNotTold() {
        settings.set(only(EnumSet.of(NotificationKind.PROBING)));
        long entry = Staff.entry();

        await().atMost(20, SECONDS)
                .until(() -> Database.number(
                                "select count(*) from notice where subject = ? and addressed_at is not null", entry)
                        == 1);

        settings.set(NotificationSettings.atOnce(List.of(anna), null, null));
        assertEquals(List.of(), Staff.states(entry));
    }

    @Test
    void aRecipientWhoWasRemovedGetsNothingMore() {
        settings.set(later(LocalTime.now(BERLIN).plusHours(2)));
        long entry = Staff.entry();
        awaitWaiting(entry);

        settings.set(StaffSettings.NOBODY);
        Database.run("update notification set due_at = now() where address = '" + anna + "'");

        Staff.awaitState(entry, "EMAIL", "DROPPED");
        assertEquals(0, mail.messagesTo(anna).size());
    }

    @Test
    void testMessagesShowWhoConfirmedThem() {
        settings.set(NotificationSettings.atOnce(List.of(anna), receiver.url(), Staff.SECRET));
        receiver.answer(404);

        var page = Browser.read(admin().header("Accept-Language", "en").post("/notifications/test"), 200);

        assertEquals(
                List.of(anna + ": confirmed", "Webhook: not confirmed: HTTP 404"),
                page.select(".list li").eachText().stream()
                        .sorted(Comparator.comparing(line -> line.startsWith("W")))
                        .toList());
        assertEquals(1, mail.messagesTo(anna).size());
        assertTrue(receiver.requests().get(0).body().contains("liza.test.v1"));
    }

    @Test
    void theScriptOfTheBrowserLearnsTheNewestEntry() {
        long entry = Staff.entry();

        assertEquals(
                String.valueOf(entry), viewer().get("/notifications/newest").asString());
        assertNotEquals(200, anonymous().get("/notifications/newest").statusCode());
        assertEquals("New entry in the inbox", Browser.open("/").body().attr("data-notify-text"));
    }

    private MimeMessage awaitMail() {
        await().atMost(20, SECONDS).until(() -> !mail.messagesTo(anna).isEmpty());
        return mail.messagesTo(anna).get(0);
    }

    private static void awaitWaiting(long entry) {
        await().atMost(20, SECONDS).until(() -> !Staff.states(entry).isEmpty());
    }

    private static PlayedCall wrongPostcode(String order) {
        return PlayedCall.german()
                .at(Instant.now())
                .consented()
                .answered(order, OrderAnswer.VERIFYING)
                .wrongPostcode(order, 1);
    }

    private static List<String> names(JsonNode body) {
        var names = new java.util.ArrayList<String>();
        body.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private NotificationSettings with(WebhookTemplate template) {
        return settings(List.of(), receiver.url(), template, Mode.AT_ONCE, null, null, null, all());
    }

    private NotificationSettings later(LocalTime digestAt) {
        return settings(List.of(anna), null, WebhookTemplate.NONE, Mode.DIGEST, digestAt, null, null, all());
    }

    private NotificationSettings quiet(LocalTime from, LocalTime to) {
        return settings(List.of(anna), null, WebhookTemplate.NONE, Mode.AT_ONCE, null, from, to, all());
    }

    private NotificationSettings only(Set<NotificationKind> kinds) {
        return settings(List.of(anna), null, WebhookTemplate.NONE, Mode.AT_ONCE, null, null, null, kinds);
    }

    private static Set<NotificationKind> all() {
        return EnumSet.allOf(NotificationKind.class);
    }

    private static NotificationSettings settings(
            List<String> recipients,
            String url,
            WebhookTemplate template,
            Mode mode,
            LocalTime digestAt,
            LocalTime from,
            LocalTime to,
            Set<NotificationKind> kinds) {
        return new NotificationSettings(recipients, url, null, template, mode, digestAt, from, to, kinds, 10);
    }
}
