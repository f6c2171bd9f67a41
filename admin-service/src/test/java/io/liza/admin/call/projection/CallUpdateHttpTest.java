package io.liza.admin.call.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.liza.admin.fixture.Broker;
import io.liza.admin.fixture.Browser;
import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.PlayedCall;
import io.liza.event.EventCodec;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The caller's number is kept in one place, and only with their consent. */
@QuarkusTest
class CallUpdateHttpTest {

    private static final String FORMER_CUSTOMER = "+4917600000001";

    @Test
    void withConsentTheNumberStandsInOnePlaceOnly() {
        var call = PlayedCall.german().consented().askedFor("4713001").done();

        Broker.take(call);

        assertEquals(List.of("caller.number"), Database.columnsHolding(call.number()));
    }

    @Test
    void aRefusalStoresNoNumberEvenIfAVoiceServiceWouldSendIt() {
        var call = PlayedCall.german().refused().ended("completed");

        Broker.takeRecords(call.events().stream()
                .map(EventCodec::encode)
                .map(record -> withNumber(record, call.number()))
                .toList());

        assertEquals(3, Database.number("select count(*) from conversation where call_sid = ?", call.sid));
        assertEquals(List.of(), Database.columnsHolding(call.number()));
    }

    @Test
    void aRefusedCallIsCompletedAndHasNoCallerEvenIfTheyConsentedBefore() {
        Broker.take(PlayedCall.german().from(FORMER_CUSTOMER).consented().done());
        var refused = PlayedCall.german().from(FORMER_CUSTOMER).refused().ended("completed");

        Broker.take(refused);

        assertEquals("COMPLETED|null", Database.text("select status, caller_id from call where sid = ?", refused.sid));
        var page = Browser.open("/calls/" + Database.idOf(refused));
        assertEquals(
                "Not shared (no consent)", page.select(".card-facts dd").first().text());
        assertFalse(page.text().contains(FORMER_CUSTOMER));
    }

    /** Names that the events of a consent, or Twilio itself, have for it. */
    private static ProducerRecord<String, byte[]> withNumber(ProducerRecord<String, byte[]> record, String number) {
        String body = new String(record.value(), StandardCharsets.UTF_8);
        String spoilt = body.replaceFirst(
                "\\{", "{\"number\":\"%1$s\",\"from\":\"%1$s\",\"caller\":{\"number\":\"%1$s\"},".formatted(number));
        return new ProducerRecord<>(
                record.topic(), null, record.key(), spoilt.getBytes(StandardCharsets.UTF_8), record.headers());
    }
}
