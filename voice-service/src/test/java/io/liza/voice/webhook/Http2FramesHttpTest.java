package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Floods of HTTP/2 control frames (CVE-2019-9511 to 9518, CVE-2023-44487). */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class Http2FramesHttpTest {

    private static final int ENHANCE_YOUR_CALM = 11;
    private static final int MOST_FRAMES = 20_000;
    private static final int MOST_REQUESTS = 1_000;

    @ParameterizedTest
    @CsvSource({
        // type, flags, stream, bytes of payload
        "6, 0, 0, 8", // PING
        "6, 1, 0, 8", // PING, acknowledged without being asked
        "4, 0, 0, 0", // SETTINGS, empty
        "4, 0, 0, 6", // SETTINGS
        "2, 0, 7, 5", // PRIORITY
        "8, 0, 0, 4", // WINDOW_UPDATE
        "42, 0, 0, 0" // of an unknown type
    })
    void aFloodEndsWithGoAway(int type, int flags, int stream, int length) throws Exception {
        try (var client = RawHttp.http2().patience(Duration.ofSeconds(10))) {
            var payload = new byte[length];
            if (type == RawHttp.WINDOW_UPDATE) {
                payload[3] = 1;
            } else if (type == RawHttp.SETTINGS && length > 0) {
                ByteBuffer.wrap(payload).putShort((short) 3).putInt(100);
            }
            byte[] frame = RawHttp.frameBytes(type, flags, stream, payload);
            assertEquals(ENHANCE_YOUR_CALM, flood(client, frame));
        }
        Twilio.from(GERMAN).dial();
    }

    @Test
    void emptyDataFramesEndTheConnection() throws Exception {
        try (var client = RawHttp.http2().patience(Duration.ofSeconds(10))) {
            client.frame(RawHttp.HEADERS, RawHttp.END_HEADERS, 1, RawHttp.post("/webhook/voice"));
            assertEquals(ENHANCE_YOUR_CALM, flood(client, RawHttp.frameBytes(RawHttp.DATA, 0, 1, new byte[0])));
        }
    }

    @Test
    void immediateResetsEndTheConnection() throws Exception {
        try (var client = RawHttp.http2().patience(Duration.ofSeconds(10))) {
            var many = new ByteArrayOutputStream();
            for (int id = 1; id < 2 * MOST_REQUESTS; id += 2) {
                many.writeBytes(
                        RawHttp.frameBytes(RawHttp.HEADERS, RawHttp.END_HEADERS, id, RawHttp.post("/webhook/voice")));
                many.writeBytes(RawHttp.frameBytes(RawHttp.RST_STREAM, 0, id, new byte[4]));
            }
            assertEquals(ENHANCE_YOUR_CALM, flood(client, many.toByteArray()));
        }
        Twilio.from(GERMAN).dial();
    }

    @Test
    void aFloodAfterAnUpgradeFromHttp1EndsAsWell() throws Exception {
        try (var client = new RawHttp().patience(Duration.ofSeconds(10))) {
            client.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                    + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
            assertEquals("HTTP/1.1 101 Switching Protocols", client.readLine());
            while (!client.readLine().isEmpty()) {
                // the other headers
            }
            client.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
            client.frame(RawHttp.SETTINGS, 0, 0, new byte[0]);
            assertNotNull(client.read(RawHttp.HEADERS));
            assertEquals(ENHANCE_YOUR_CALM, flood(client, RawHttp.frameBytes(RawHttp.PING, 0, 0, new byte[8])));
        }
    }

    @Test
    void anHonestClientIsAnsweredAsOftenAsItAsks() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/health"))
                .build();
        for (int i = 0; i < 2_000; i++) {
            var response = client.send(request, BodyHandlers.ofString());
            assertEquals(200, response.statusCode());
            assertEquals(HttpClient.Version.HTTP_2, response.version());
        }
    }

    /** The error with which the server closes the connection, while somebody reads its answers. */
    private static int flood(RawHttp client, byte[] frames) throws Exception {
        CompletableFuture<Integer> goAway = client.goAway();
        try {
            for (int sent = 0; sent < MOST_FRAMES && !goAway.isDone(); sent++) {
                client.bytes(frames);
            }
        } catch (IOException closed) {
            // as it should be
        }
        return goAway.get(10, TimeUnit.SECONDS);
    }
}
