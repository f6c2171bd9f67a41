package io.liza.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.CallReport;
import io.liza.local.telephone.Telephone;
import io.liza.local.telephone.caller.Calls;
import io.liza.local.telephone.http.ConnectionOverrides;
import io.liza.local.telephone.http.Exchange;
import io.liza.local.telephone.http.Signature;
import io.liza.local.telephone.http.WebhookClient;
import io.liza.local.telephone.twiml.TwilioError;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The only voice-service is restarted under calls, and nobody hears it. */
class RestartIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern ORDERS_READ = Pattern.compile("\"caught up\"\\s*:\\s*true");

    private final Liza liza = Liza.running();

    /** Whether this holds at Twilio depends on how long it waits between two tries, which it does not document. */
    @Test
    void nobodyHearsItWhereTwilioWaitsBetweenItsTries() {
        nobodyHearsARestart(liza::telephone);
    }

    /** This does not depend on it: in docker-compose.yml webhooks wait at the proxy. */
    @Test
    void nobodyHearsItBehindAProxyThatHoldsTheWebhookHoweverFastTwilioTries() throws IOException {
        try (var proxy = new HoldingProxy(liza.voice.url())) {
            nobodyHearsARestart(
                    () -> Telephone.at(proxy.url()).signedWith(Liza.TOKEN).retryingAtOnce());
        }
    }

    @Test
    void aStopFinishesTheWebhooksThatItHasBegun() throws Exception {
        liza.telephone().caller(Calls.refusing()).call();
        CompletableFuture<Exchange> answer;
        liza.kafka.freeze();
        try {
            answer = CompletableFuture.supplyAsync(this::incomingCall);
            Thread.sleep(300);
            liza.voice.restart();
        } finally {
            liza.kafka.thaw();
        }

        assertEquals(200, answer.get().status());
    }

    /** The addresses of the number and those in the documents are written by two programs. */
    @Test
    void everyActionHasTheOverridesThatTheNumberHas() {
        String fragment = ConnectionOverrides.fragment(Optional.empty()).replace("&", "&amp;");

        CallReport call = liza.telephone().caller(Calls.content("4711")).call();

        int farewellAndStatus = 2;
        List<Exchange> asking = call.exchanges().subList(0, call.exchanges().size() - farewellAndStatus);
        assertTrue(asking.stream().allMatch(exchange -> exchange.text().contains(fragment + "\"")), call.transcript());
    }

    private void nobodyHearsARestart(Supplier<Telephone> telephones) {
        awaitOrdersRead();
        CallReport undisturbed = ConcurrentCalls.call(telephones.get());
        List<CallReport> calls;
        try (var lines = new ConcurrentCalls(telephones)) {
            lines.awaitCalls();
            liza.voice.restart();
            lines.awaitCalls();
            liza.voice.kill();
            liza.voice.restart();
            lines.awaitCalls();
            calls = lines.hangUp();
        }
        for (CallReport call : calls) {
            assertTrue(call.endedProperly(), () -> call.explanation() + call.errors());
            assertEquals(List.of(), call.warnings());
            assertEquals(undisturbed.transcript(), call.transcript());
            assertEquals(undisturbed.exchanges().size(), call.exchanges().size());
        }
        assertTrue(calls.size() >= 3 * ConcurrentCalls.COUNT, calls.size() + " calls");
        assertEveryEventIsStoredOnce(calls);
    }

    /** After a restart without Kafka, of another test, the service needs a while to read the orders. */
    private void awaitOrdersRead() {
        await().atMost(TIMEOUT).ignoreExceptions().until(() -> ORDERS_READ
                .matcher(RestAssured.get(liza.voice.url().resolve("/health/ready"))
                        .asString())
                .find());
    }

    private void assertEveryEventIsStoredOnce(List<CallReport> calls) {
        String these = " from conversation where call_sid in ("
                + calls.stream().map(call -> "'" + call.callSid() + "'").collect(Collectors.joining(",")) + ")";
        int events = calls.stream().mapToInt(call -> call.exchanges().size()).sum();
        await().atMost(TIMEOUT).until(() -> liza.number("select count(distinct (call_sid, type))" + these) == events);
        await().during(Duration.ofSeconds(2))
                .atMost(TIMEOUT)
                .until(() -> liza.number("select count(*)" + these) == events);
    }

    private Exchange incomingCall() {
        URI voice = liza.voice.url();
        try {
            return new WebhookClient(voice, voice, Optional.of(new Signature(Liza.TOKEN)))
                    .send(
                            "POST",
                            voice.resolve("/webhook/voice#rc=0"),
                            Map.of("CallSid", "CAstop" + System.nanoTime(), "From", "+4915112345678"));
        } catch (TwilioError e) {
            throw new IllegalStateException(e);
        }
    }
}
