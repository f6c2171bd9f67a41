package io.liza.local.telephone.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.local.telephone.FakeLiza;
import io.liza.local.telephone.FakeLiza.Answered;
import io.liza.local.telephone.twiml.TwilioError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Webhooks that fail, and what the connection overrides in their addresses make of it. */
class WebhookClientTest {
    private static final String FINE = "<Response/>";

    private FakeLiza liza;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        liza = new FakeLiza();
    }

    @AfterEach
    void close() {
        liza.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'',503,1",
        "'#rc=5&rp=5xx',503,4",
        "'#rc=5&rp=ct,rt,5xx',500,4",
        "'#rc=5&rp=all',404,4",
        "'#rc=5&rp=ct,rt,5xx',404,1",
        "'#rc=5&rp=ct,rt',500,1",
        "'#rc=2&rp=5xx',500,3",
        "'#rc=0&rp=all',500,1"
    })
    void aStatusIsRetriedIfThePolicySaysSo(String fragment, int status, int tries) throws TwilioError {
        failing(3, status);

        Exchange exchange = line().send("POST", liza.url().resolve("/webhook" + fragment), Map.of("Digits", "1"));

        assertEquals(tries, asked.get());
        assertEquals(tries, exchange.tries());
        assertEquals(tries == 4 ? 200 : status, exchange.status());
    }

    @Test
    void allTriesAreTheSameRequestAndTheFragmentIsNeitherSentNorSigned() throws TwilioError {
        failing(3, 500);
        URI url = URI.create("https://liza.example/webhook/order?turn=2#rc=5&rp=5xx");
        var signed =
                new WebhookClient(URI.create("https://liza.example"), liza.url(), Optional.of(new Signature("secret")));

        Exchange exchange = signed.retryingAtOnce().send("POST", url, Map.of("Digits", "1"));

        assertEquals("https://liza.example/webhook/order?turn=2", exchange.url().toString());
        assertEquals(4, liza.asked.size());
        assertEquals(1, new HashSet<>(liza.asked).size(), "one token, one form, one signature");
        FakeLiza.Asked first = liza.asked.get(0);
        assertEquals("/webhook/order?turn=2", first.path());
        assertEquals(
                new Signature("secret")
                        .of(URI.create("https://liza.example/webhook/order?turn=2"), Map.of("Digits", "1")),
                first.signature());
        signed.send("POST", url, Map.of());
        assertTrue(!first.idempotencyToken().equals(liza.asked.get(4).idempotencyToken()), "another request");
    }

    @ParameterizedTest
    @CsvSource({"'#rt=200&rc=2&rp=rt',2", "'#rt=200&rc=2&rp=ct,5xx',0", "'#rt=200&rc=0&rp=rt',0"})
    void anAnswerThatDoesNotComeInTimeIsRetriedIfThePolicySaysSo(String fragment, int retried) throws TwilioError {
        liza.answers("/webhook", any -> {
            if (asked.incrementAndGet() <= 2) {
                sleep(2_000);
            }
            return new Answered(200, "text/xml", FINE);
        });
        URI url = liza.url().resolve("/webhook" + fragment);
        if (retried == 0) {
            assertThrows(TwilioError.class, () -> line().send("POST", url, Map.of()));
        } else {
            assertEquals(3, line().send("POST", url, Map.of()).tries());
        }
        assertEquals(retried + 1, asked.get());
    }

    @Test
    void allTriesTogetherTakeNoMoreThanTheTotalTime() {
        liza.answers("/webhook", any -> {
            asked.incrementAndGet();
            sleep(3_000);
            return new Answered(200, "text/xml", FINE);
        });
        long start = System.nanoTime();

        assertThrows(TwilioError.class, () -> line().send(
                        "POST", liza.url().resolve("/webhook#rt=400&tt=1000&rc=5&rp=rt"), Map.of()));

        assertTrue(asked.get() >= 2 && asked.get() <= 3, asked + " tries");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofMillis(2_500)) < 0);
    }

    @Test
    void anAnswerThatBeganAndStopsIsCutOffAndNotRetried() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            serve(server, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100\r\n\r\n<Response>", true);
            var error = assertThrows(
                    TwilioError.class, () -> line().send("POST", at(server, "#rt=300&rc=5&rp=all"), Map.of()));
            assertTrue(error.getMessage().contains("broke off"), error.getMessage());
            assertEquals(1, asked.get());
        }
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerIsRetriedAsAFailedConnect() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            serve(server, "", false);
            assertThrows(TwilioError.class, () -> line().send("POST", at(server, "#rc=3&rp=ct"), Map.of()));
            assertEquals(4, asked.get());
            asked.set(0);
            assertThrows(TwilioError.class, () -> line().send("POST", at(server, "#rc=3&rp=rt,5xx"), Map.of()));
            assertEquals(1, asked.get());
            asked.set(0);
            assertThrows(TwilioError.class, () -> line().send("POST", at(server, ""), Map.of()));
            assertEquals(2, asked.get(), "Twilio's default");
        }
    }

    @Test
    void aServerThatComesBackBetweenTwoTriesIsReached() throws Exception {
        var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        int port = server.getLocalPort();
        server.close();
        var later = new Thread(() -> {
            sleep(1_000);
            try (var back = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
                    Socket caller = back.accept()) {
                answer(caller, "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 0\r\n\r\n");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        later.start();
        URI url = URI.create("http://127.0.0.1:" + port + "/webhook#rc=5&rp=ct");

        Exchange exchange = new WebhookClient(url, url, Optional.empty()).send("POST", url, Map.of());

        assertEquals(200, exchange.status());
        assertTrue(exchange.tries() > 1);
        later.join();
    }

    @Test
    void everyRetryIsTold() throws TwilioError {
        failing(2, 503);
        var told = new StringBuilder();

        line().onRetry(text -> told.append(text).append('\n'))
                .send("POST", liza.url().resolve("/webhook#rc=5&rp=5xx"), Map.of());

        String failed = liza.url() + "/webhook answered 503. Trying again, ";
        assertEquals(failed + "1 of 5.\n" + failed + "2 of 5.\n", told.toString());
    }

    private void failing(int times, int status) {
        liza.answers(
                "/webhook",
                any -> asked.incrementAndGet() <= times
                        ? new Answered(status, "text/plain", "not now")
                        : new Answered(200, "text/xml", FINE));
        liza.answers(
                "/webhook/order",
                any -> asked.incrementAndGet() <= times
                        ? new Answered(status, "text/plain", "not now")
                        : new Answered(200, "text/xml", FINE));
    }

    private WebhookClient line() {
        return new WebhookClient(liza.url(), liza.url(), Optional.empty()).retryingAtOnce();
    }

    private static URI at(ServerSocket server, String fragment) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/webhook" + fragment);
    }

    /** Answers every connection with this text; then it closes it, or leaves it open. */
    private void serve(ServerSocket server, String answer, boolean staysOpen) {
        var thread = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket caller = server.accept();
                    asked.incrementAndGet();
                    answer(caller, answer);
                    if (!staysOpen) {
                        caller.close();
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void answer(Socket caller, String text) throws IOException {
        caller.getInputStream().read(new byte[8_192]);
        caller.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
