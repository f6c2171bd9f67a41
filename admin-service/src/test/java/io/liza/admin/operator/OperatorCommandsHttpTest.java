package io.liza.admin.operator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Guest;
import io.liza.admin.fixture.PlayedCall;
import io.liza.admin.fixture.Visitor;
import io.liza.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Engineer's commands against a real Kafka, while the service runs. */
@QuarkusTest
class OperatorCommandsHttpTest {

    private static final String UNKNOWN_TYPE = "liza.call.whistled.v1";

    private final Map<String, String> environment = Map.of(
            "KAFKA_BOOTSTRAP_SERVERS",
            ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
            "DATABASE_URL",
            ConfigProvider.getConfig().getValue("DATABASE_URL", String.class));

    @Test
    void deadLettersAreListedShownSentAgainAndDiscarded() {
        String sid = PlayedCall.german().sid;
        var header = new RecordHeader("ce_type", UNKNOWN_TYPE.getBytes(StandardCharsets.UTF_8));
        byte[] body = "{\"tune\":\"la\u001bla\"}".getBytes(StandardCharsets.UTF_8);
        Broker.takeRecords(List.of(new ProducerRecord<>(Topics.CALLS, 0, sid, body, List.of(header))));
        long first = letters(sid, 1).get(0).offset();

        assertThat(output(0, "dead-letters", "list"), containsString(first + "  20"));
        String shown = output(0, "dead-letters", "show", Long.toString(first));
        assertThat(shown, containsString("{\"tune\":\"la?la\"}"));
        assertThat(shown, containsString("dead-letter-reason: "));

        output(0, "dead-letters", "replay", Long.toString(first));
        ConsumerRecord<byte[], byte[]> again = letters(sid, 2).get(1);
        assertEquals(1, count(again, "dead-letter-reason"));
        assertEquals(UNKNOWN_TYPE, Broker.header(again, "ce_type"));

        output(0, "dead-letters", "discard", Long.toString(again.offset()));
        assertThat(output(0, "dead-letters", "list"), not(containsString(sid)));
        assertThat(output(1, "dead-letters", "show", Long.toString(first)), containsString("no dead letter"));
    }

    @Test
    void offsetsAreShownAndNotMovedWhileTheInboxReads() {
        Broker.take(PlayedCall.german().consented());

        assertThat(output(0, "offsets"), containsString(Topics.CALLS + "-0 read "));
        assertThat(
                output(1, "offsets", "reset", "2026-11-22T02:00:00Z"), containsString("an admin-service is running"));
    }

    /** With the login of the service. AuditIT changes the trail. */
    @Test
    void theAuditTrailIsVerified() {
        assertThat(output(0, "audit", "verify"), containsString("The audit trail is whole"));
        assertThat(
                output(1, "audit", "verify", "1:" + "0".repeat(64)), containsString("NOT whole: no seal has the last"));
    }

    @Test
    void entriesThatAreNotSealedYetComeAfterTheSeals() {
        Visitor.as("sealed-visitor", "VIEWER").get("/calls").then().statusCode(200);
        Database.rows("select audit_seal_new(10000)");
        Guest.loggedIn("sealed-visitor", Visitor.PASSWORD);

        assertThat(output(0, "audit", "verify"), containsString("not sealed yet"));
    }

    @Test
    void withoutADatabaseTheTrailIsNotVerified() {
        var bytes = new ByteArrayOutputStream();
        assertEquals(1, OperatorCommands.run(List.of("audit", "verify"), Map.of(), new PrintStream(bytes)));
        assertThat(bytes.toString(StandardCharsets.UTF_8), containsString("DATABASE_URL is not set"));
    }

    @Test
    void wrongArgumentsAreAnsweredWithTheUsage() {
        for (String wrong : List.of(
                "",
                "dead-letters",
                "dead-letters show",
                "dead-letters show x",
                "offsets reset noon",
                "audit verify 12")) {
            assertThat(wrong, output(2, wrong.split(" ")), containsString("Usage: operator"));
        }
    }

    private String output(int status, String... arguments) {
        var bytes = new ByteArrayOutputStream();
        int returned = OperatorCommands.run(
                List.of(arguments), environment, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertEquals(status, returned, text);
        return text;
    }

    private static List<ConsumerRecord<byte[], byte[]>> letters(String sid, int count) {
        return await().atMost(20, SECONDS)
                .until(() -> Broker.records(Topics.DEAD_LETTERS, sid), found -> found.size() == count);
    }

    private static int count(ConsumerRecord<byte[], byte[]> letter, String header) {
        int count = 0;
        for (var ignored : letter.headers().headers(header)) {
            count++;
        }
        return count;
    }
}
