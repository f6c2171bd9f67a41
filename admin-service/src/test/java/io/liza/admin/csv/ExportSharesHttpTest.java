package io.liza.admin.csv;

import static io.liza.admin.fixture.Visitor.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Database;
import io.liza.admin.fixture.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody keeps others from exporting, also not by asking for files and not reading them. */
@QuarkusTest
class ExportSharesHttpTest {
    private static final String GREEDY = "greta-greedy";
    private static final String PATH = "/orders/export.csv?order_number=59510";

    private final List<Socket> sockets = new ArrayList<>();

    /** More than the buffers of a connection hold. */
    @BeforeAll
    static void aLongFile() {
        Database.run("insert into orders (number, status, notes, created_at) select '59510' || lpad(i::text, 5, '0'),"
                + " 'SHIPPED', repeat('x', 2000), now() from generate_series(1, 10000) i");
    }

    /** Their numbers hold every number of four digits, which other tests look for. */
    @AfterAll
    static void noLongFile() {
        Database.run("delete from orders where number like '59510_____'");
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await().atMost(30, SECONDS).until(() -> statusFor(GREEDY) == 200);
    }

    @Test
    void anAccountHasTwoExportsAtOnceHoweverItCameIn() throws IOException {
        String session = "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(GREEDY);
        open(GREEDY, session);
        open(GREEDY, session);

        as(GREEDY, "VIEWER")
                .get(PATH)
                .then()
                .statusCode(429)
                .header("Retry-After", "10")
                .body(containsString("already running"));
        as(GREEDY, "VIEWER").get("/orders").then().statusCode(200);
        assertEquals(200, statusFor("otto-other"));
    }

    @Test
    void whoDoesNotReadIsCutOff() throws IOException {
        String session = "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(GREEDY);
        open(GREEDY, session);
        open(GREEDY, session);
        assertEquals(429, statusFor(GREEDY));

        await().atMost(40, SECONDS).until(() -> statusFor(GREEDY) == 200);
    }

    @Test
    void whoHangsUpFreesThePlaceAtOnce() throws IOException {
        for (int i = 0; i < 10; i++) {
            String session = "Cookie: " + Visitor.SESSION_COOKIE + "=" + Visitor.session(GREEDY);
            open(GREEDY, session);
            open(GREEDY, session);
            for (Socket socket : sockets) {
                socket.close();
            }
            await().atMost(5, SECONDS).until(() -> statusFor(GREEDY) == 200);
        }
    }

    /** Asks for the file and reads no more than that it begins. */
    private void open(String name, String proof) throws IOException {
        Visitor.know(name, "VIEWER");
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        sockets.add(socket);
        socket.getOutputStream()
                .write(("GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\n" + proof + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        assertEquals("HTTP/1.1 200", new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
    }

    private static int statusFor(String name) {
        return as(name, "VIEWER").get("/orders/export.csv?order_number=none").statusCode();
    }
}
