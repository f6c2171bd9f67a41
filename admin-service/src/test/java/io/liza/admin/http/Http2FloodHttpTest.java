package io.liza.admin.http;

import static io.liza.admin.fixture.Http2Connection.CONTINUATION;
import static io.liza.admin.fixture.Http2Connection.END_HEADERS;
import static io.liza.admin.fixture.Http2Connection.END_STREAM;
import static io.liza.admin.fixture.Http2Connection.HEADERS;
import static io.liza.admin.fixture.Http2Connection.PING;
import static io.liza.admin.fixture.Http2Connection.PRIORITY;
import static io.liza.admin.fixture.Http2Connection.RST_STREAM;
import static io.liza.admin.fixture.Http2Connection.SETTINGS;
import static io.liza.admin.fixture.Http2Connection.WINDOW_UPDATE;
import static io.liza.admin.fixture.Visitor.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.admin.fixture.Http2Connection;
import io.liza.admin.fixture.Log;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HTTP/2 in ways that cost a client little and a server much. */
@QuarkusTest
class Http2FloodHttpTest {

    private static final int FLOOD = 20_000;

    private Log log;

    /** Sends the frames of one round. */
    private interface Round {
        void send(Http2Connection connection, int stream) throws IOException;
    }

    @BeforeEach
    void watchTheLog() {
        log = Log.watch();
    }

    @AfterEach
    void othersAreServedAndTheLogStaysShort() {
        anonymous().get("/login").then().statusCode(200);
        log.close();
        assertEquals(List.of(), log.failures());
        assertTrue(log.lines().size() < 10, () -> log.lines().toString());
    }

    @Test
    void manyRequestsAndAFewControlFramesAreFine() throws Exception {
        try (var connection = new Http2Connection()) {
            connection.send(WINDOW_UPDATE, 0, 0, new byte[] {1, 0, 0, 0});
            for (int stream = 1; stream < 400; stream += 2) {
                connection.get(stream, "/login", "accept-language", "de;q=1.5");
                assertEquals(200, connection.status(stream));
                if (stream % 10 == 1) {
                    connection.send(PING, 0, 0, new byte[8]);
                }
            }
        }
    }

    @Test
    void pingsAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(PING, 0, 0, new byte[8]));
    }

    @Test
    void settingsAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(SETTINGS, 0, 0, new byte[0]));
    }

    @Test
    void acknowledgementsOfNothingAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(PING, Http2Connection.ACK, 0, new byte[8]));
    }

    @Test
    void prioritiesAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(PRIORITY, 0, stream, new byte[5]));
    }

    @Test
    void framesThatNobodyKnowsAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(0x77, 0, 0, new byte[5]));
    }

    @Test
    void resetsAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> {
            connection.get(stream, "/login");
            connection.send(RST_STREAM, 0, stream, new byte[] {0, 0, 0, 8});
        });
    }

    @Test
    void headersWithoutEndAreCutOff() throws Exception {
        assertCutOff((connection, stream) -> connection.send(
                stream == 1 ? HEADERS : CONTINUATION,
                stream == 1 ? END_STREAM : 0,
                1,
                connection.headers("/login", "x-" + stream, "x".repeat(500))));
    }

    /** The dynamic table makes a long header of a byte or two. */
    @Test
    void headersThatGrowWhenTheyAreUnpackedAreRefused() throws Exception {
        try (var connection = new Http2Connection()) {
            String items = "de;q=9,".repeat(500);
            for (int stream = 1; stream < 200; stream += 2) {
                connection.get(stream, "/login", "accept-language", items);
                assertEquals(200, connection.status(stream));
            }
            connection.send(
                    HEADERS,
                    END_HEADERS | END_STREAM,
                    201,
                    connection.headers("/login", "a", items, "b", items, "c", items));
            assertTrue(connection.status(201) != 200);
        }
    }

    private static void assertCutOff(Round round) throws Exception {
        try (var connection = new Http2Connection()) {
            var end = CompletableFuture.runAsync(connection::awaitEnd);
            int rounds = 0;
            try {
                while (rounds < FLOOD && !end.isDone()) {
                    round.send(connection, 2 * rounds + 1);
                    rounds++;
                }
            } catch (IOException over) {
                // as it should be
            }
            end.get(30, TimeUnit.SECONDS);
        }
    }
}
