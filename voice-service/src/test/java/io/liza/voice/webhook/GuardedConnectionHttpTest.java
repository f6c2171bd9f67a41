package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that never finish their requests, one by one and by the thousand. The time-out is 2 s in tests. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class GuardedConnectionHttpTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration BOUND = Duration.ofSeconds(5);
    private static final String HEAD = "POST /webhook/voice HTTP/1.1\r\nHost: localhost\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "PRI * HT",
                "POST /webhook/vo",
                HEAD,
                HEAD + "X-Long: ",
                HEAD + "Content-Length: 60000\r\n\r\nCallSid=",
                HEAD + "Transfer-Encoding: chunked\r\n\r\nff00\r\n",
                HEAD + "Expect: 100-continue\r\nContent-Length: 60000\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void aDribblingClientIsCutOffWhileOthersAreAnswered(String beginning) throws Exception {
        var others = Executors.newSingleThreadExecutor();
        Future<?> honest = others.submit(() -> call());
        try (var client = new RawHttp()) {
            assertThat(client.send(beginning).dribble("abcdefghij", TIMEOUT), lessThan(BOUND));
        }
        honest.get(10, TimeUnit.SECONDS);
        others.shutdown();
    }

    @Test
    void aSilentClientIsCutOff() throws IOException {
        try (var client = new RawHttp()) {
            Instant start = Instant.now();
            assertEquals("", client.patience(TIMEOUT).readAll());
            assertThat(Duration.between(start, Instant.now()), lessThan(BOUND));
        }
    }

    @Test
    void aSlowClientAboveTheMinimumRateIsAnswered() throws Exception {
        try (var client = new RawHttp().patience(TIMEOUT)) {
            client.send(HEAD + "Connection: close\r\nContent-Length: 16000\r\n\r\n");
            for (int i = 0; i < 16; i++) {
                client.send("x".repeat(1000));
                Thread.sleep(250);
            }
            assertThat(client.readAll(), containsString("HTTP/1.1 403"));
        }
    }

    @Test
    void aConnectionWithRequestsInBetweenStaysOpen() throws Exception {
        try (var client = new RawHttp().patience(TIMEOUT)) {
            for (int i = 0; i < 3; i++) {
                client.send("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertEquals("HTTP/1.1 200 OK", client.readAnswer());
                Thread.sleep(2_700);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void overHttp2OnlyTheDribblingStreamIsReset(boolean atOnce) throws Exception {
        byte[] headers = RawHttp.frameBytes(RawHttp.HEADERS, RawHttp.END_HEADERS, 1, RawHttp.post("/webhook/voice"));
        try (var client = (atOnce ? RawHttp.http2(headers) : RawHttp.http2()).patience(TIMEOUT)) {
            if (!atOnce) {
                client.frame(RawHttp.PING, 0, 0, new byte[8]);
                assertNotNull(client.read(RawHttp.PING));
                client.bytes(headers);
            }
            Instant start = Instant.now();
            int next = 3;
            RawHttp.Frame reset = null;
            while (reset == null && Duration.between(start, Instant.now()).compareTo(TIMEOUT) < 0) {
                client.frame(RawHttp.DATA, 0, 1, new byte[] {'x'});
                client.frame(
                        RawHttp.HEADERS, RawHttp.END_HEADERS | RawHttp.END_STREAM, next, RawHttp.get("/health/live"));
                RawHttp.Frame frame = client.read();
                while (frame.type() != RawHttp.HEADERS) {
                    reset = frame.type() == RawHttp.RST_STREAM ? frame : reset;
                    frame = client.read();
                }
                assertEquals(next, frame.stream());
                next += 2;
                Thread.sleep(100);
            }
            assertNotNull(reset);
            assertEquals(1, reset.stream());
            assertThat(Duration.between(start, Instant.now()), lessThan(BOUND));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {RawHttp.HEADERS, RawHttp.SETTINGS, RawHttp.DATA})
    void overHttp2ADribblingFrameEndsTheConnection(int type) throws IOException {
        try (var client = RawHttp.http2()) {
            byte[] frame = RawHttp.frameBytes(type, 0, type == RawHttp.SETTINGS ? 0 : 1, new byte[60]);
            client.bytes(Arrays.copyOf(frame, 12));
            assertThat(client.dribble("\0", TIMEOUT), lessThan(BOUND));
        }
    }

    @Test
    void incompleteHeadersEndTheConnection() throws IOException {
        try (var client = RawHttp.http2()) {
            client.frame(RawHttp.HEADERS, RawHttp.END_STREAM, 1, RawHttp.get("/health"));
            assertThat(client.dribble("\0", TIMEOUT), lessThan(BOUND));
        }
    }

    @Test
    void thousandsOfHalfOpenConnectionsDoNotStopAnHonestCall() throws Exception {
        double closed = Metrics.value("liza_http_closed_total{reason=\"excess\"}");
        List<RawHttp> attackers = new ArrayList<>();
        try {
            for (int i = 0; i < 3_000; i++) {
                attackers.add(new RawHttp().send(i % 2 == 0 ? HEAD : HEAD + "Content-Length: 500\r\n\r\nx"));
                if (i % 500 == 499) {
                    Instant start = Instant.now();
                    call();
                    assertThat(Duration.between(start, Instant.now()), lessThan(Duration.ofSeconds(3)));
                }
            }
            int open = 0;
            for (RawHttp attacker : attackers) {
                open += attacker.isClosed() ? 0 : 1;
            }
            assertThat(open, lessThan(600));
            assertTrue(Metrics.value("liza_http_closed_total{reason=\"excess\"}") > closed + 2_000);
            assertThat(attackers.get(2_999).untilClosed(TIMEOUT), lessThan(BOUND));
            call();
        } finally {
            for (RawHttp attacker : attackers) {
                attacker.close();
            }
        }
    }

    private static String call() {
        Twilio call = Twilio.from(GERMAN);
        call.dial();
        return call.press("1");
    }
}
