package io.liza.voice.webhook;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settings that a replica reads, or that change, while a call goes on. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
@TestProfile(SettingsDuringCallHttpTest.Shop.class)
class SettingsDuringCallHttpTest {

    /** Its replicas wait for their topics as long as a webhook can. */
    public static class Shop implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(HeldTable.PROPERTY, "true", "LIZA_ORDER_CATCH_UP_TIMEOUT", "1h");
        }
    }

    private static final long UNTIL_ANSWERED = 300;

    @BeforeEach
    void awaitOrders() {
        Metrics.awaitOrders();
    }

    @Test
    void everyWebhookWaitsForTheSettings() throws Exception {
        Twilio call = Twilio.from(Twilio.GERMAN);

        assertThat(waits(call::dial), containsString("Müller &amp; Söhne"));
        assertThat(waits(() -> call.press("1")), containsString("Bestellnummer"));
    }

    /** The answer, which must not come before the settings are read. */
    private static String waits(Supplier<String> webhook) throws Exception {
        HeldTable.isRead = false;
        try {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(webhook);
            Thread.sleep(UNTIL_ANSWERED);
            assertFalse(answer.isDone());
            HeldTable.isRead = true;
            return answer.get(5, TimeUnit.SECONDS);
        } finally {
            HeldTable.isRead = true;
        }
    }
}
