package io.liza.admin.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.liza.admin.fixture.Log;
import io.liza.admin.fixture.RawRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request names the host it is meant for. */
@QuarkusTest
class MalformedRequestsHttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8081",
                "LOCALHOST",
                "liza.example",
                "my_shop.example",
                "127.0.0.1:1",
                "[::1]:8081"
            })
    void oneThatCanBeReadIsFine(String host) throws IOException {
        assertEquals(200, status(get("1.1").header("Host", host)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "http://a/", "a:b", "a:99999", "[::1", "<script>", "a/b", "\u00e4"})
    void oneThatCannotBeReadIsRefused(String host) throws IOException {
        assertEquals(400, status(get("1.1").header("Host", host)));
    }

    @Test
    void noneIsRefusedWithoutAWordInTheLog() throws IOException {
        try (var log = Log.watch()) {
            String answer = get("1.1").send("");
            assertEquals(400, RawRequest.status(answer));
            assertEquals(List.of(), log.lines());
        }
    }

    /** As some load balancers ask for health. */
    @Test
    void anOldClientNeedNotNameOne() throws IOException {
        assertEquals(200, status(get("1.0")));
        assertEquals(303, status(RawRequest.of("GET", "/calls", "1.0").header("Connection", "close")));
    }

    private static RawRequest get(String version) {
        return RawRequest.of("GET", "/login", version).header("Connection", "close");
    }

    private static int status(RawRequest request) throws IOException {
        return RawRequest.status(request.send(""));
    }
}
