package io.liza.admin.http;

import static io.liza.admin.fixture.Visitor.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Log;
import io.liza.admin.fixture.Upload;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody keeps the service waiting for long, and what is meant to be long is. The time-out is 5 s in tests. */
@QuarkusTest
class SlowConnectionsHttpTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BOUND = TIMEOUT.plusSeconds(10);
    private static final String ACCOUNT = "slow-connections";
    private static final String HEAD = "GET /login HTTP/1.1\r\nHost: localhost\r\n";
    private static final String POST =
            "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    /** The first part of a slow request, and the part that follows repeatedly. */
    private record Dribble(String first, String rest) {}

    private static final List<Dribble> DRIBBLES = List.of(
            new Dribble("", ""),
            new Dribble("GET /lo", ""),
            new Dribble("GET /login?", "x"),
            new Dribble(HEAD, "X-Slow: 1\r\n"),
            new Dribble(HEAD + "\r\n" + HEAD, "X"),
            new Dribble("PRI * HT", ""),
            new Dribble(HEAD + "Upgrade: h2c\r\n\r\n", ""),
            new Dribble(HEAD + "Transfer-Encoding: chunked\r\n\r\n", ""),
            new Dribble(POST + "Content-Length: 1000\r\n\r\n", "x"),
            new Dribble(POST + "Content-Length: 1000\r\n\r\nname=x", ""),
            new Dribble(POST + "Transfer-Encoding: chunked\r\n\r\n", "1\r\nx\r\n"),
            new Dribble(POST + "Transfer-Encoding: chunked\r\n\r\n1;", "x"));

    @BeforeAll
    static void somebodyMayImport() {
        Visitor.know(ACCOUNT, "SUPERVISOR");
    }

    @Test
    void whoSendsInSmallPiecesIsCutOff() throws Exception {
        var pool = Executors.newCachedThreadPool();
        try (var log = Log.watch()) {
            var ends = DRIBBLES.stream()
                    .map(dribble -> CompletableFuture.runAsync(() -> assertCutOff(dribble), pool))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(ends).get(1, TimeUnit.MINUTES);
            assertEquals(List.of(), log.failures());
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aConnectionThatRestsBetweenRequestsStaysOpen() throws Exception {
        try (Socket connection = connect(HEAD + "\r\n")) {
            assertTrue(read(connection).startsWith("HTTP/1.1 200"));
            Thread.sleep(TIMEOUT.plusSeconds(2).toMillis());
            connection.getOutputStream().write((HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
            assertTrue(read(connection).contains("HTTP/1.1 200"));
        }
    }

    @Test
    void anOpenPageStaysOpen() throws Exception {
        try (Socket page = connect("GET /live?topics=calls HTTP/1.1\r\nHost: localhost\r\nCookie: "
                + Visitor.SESSION_COOKIE + "=" + Visitor.session(ACCOUNT) + "\r\n\r\n")) {
            assertTrue(read(page).startsWith("HTTP/1.1 200"));
            Thread.sleep(TIMEOUT.plusSeconds(2).toMillis());
            String told = read(page) + read(page) + read(page);
            assertTrue(told.contains("event:heartbeat"), told);
        }
    }

    @Test
    void aFileOverASlowLineIsTaken() throws Exception {
        String row = "5971001,SHIPPED," + "x".repeat(1_000) + "\n";
        int rows = 400;
        String head = "Content-Type: text/csv\r\nAuthorization: Bearer " + Visitor.token(ACCOUNT)
                + "\r\nContent-Length: " + ("number,status,notes\n".length() + rows * row.length()) + "\r\n";
        try (var upload = new Upload("POST", "/api/orders/import", head)) {
            upload.send("number,status,notes\n");
            for (int sent = 0; sent < rows; sent += 10) {
                upload.send(row.repeat(10));
                Thread.sleep(200);
            }
            assertEquals(200, upload.status());
        }
    }

    @Test
    void veryManyHalfRequestsDoNotKeepOthersOut() throws Exception {
        var halves = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 1_500; i++) {
                halves.add(connect(HEAD));
            }
            anonymous().get("/login").then().statusCode(200);
            // On a busy machine the event loop that closes it may be behind; well within the time of a slow request.
            assertTrue(isOver(halves.get(0)) || isOver(halves.get(0)) || isOver(halves.get(0)), "the oldest made room");
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    private static void assertCutOff(Dribble dribble) {
        long start = System.nanoTime();
        try (Socket connection = connect(dribble.first)) {
            while (!isOver(connection)) {
                Duration passed = Duration.ofNanos(System.nanoTime() - start);
                assertTrue(passed.compareTo(BOUND) < 0, dribble + " is still listened to");
                connection.getOutputStream().write(dribble.rest.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException over) {
            // as good an end
        }
    }

    /** Reads on for a moment. */
    private static boolean isOver(Socket connection) throws IOException {
        connection.setSoTimeout(700);
        try {
            return connection.getInputStream().transferTo(OutputStream.nullOutputStream()) >= 0;
        } catch (SocketTimeoutException waiting) {
            return false;
        }
    }

    private static String read(Socket connection) throws IOException {
        connection.setSoTimeout(10_000);
        InputStream in = connection.getInputStream();
        var buffer = new byte[64 * 1024];
        return new String(buffer, 0, Math.max(0, in.read(buffer)), StandardCharsets.UTF_8);
    }

    private static Socket connect(String beginning) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
