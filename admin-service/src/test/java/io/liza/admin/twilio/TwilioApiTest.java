package io.liza.admin.twilio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioApiTest {

    private record Account(URI api) implements TwilioConfig {
        @Override
        public Optional<String> accountSid() {
            return Optional.of("AC1");
        }

        @Override
        public Optional<List<String>> authToken() {
            return Optional.of(List.of("secret", "old"));
        }

        @Override
        public Optional<String> phoneNumber() {
            return Optional.of("+493023125000");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.twilio.com", "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80/twilio"})
    void theTokenMayGoThere(String address) {
        assertEquals(address, TwilioApi.checked(URI.create(address)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.twilio.com", "http://127.0.0.1.example.com", "http://10.0.0.1", "ftp://localhost", "api"})
    void theTokenDoesNotGoThereInPlainText(String address) {
        var refusal = assertThrows(IllegalStateException.class, () -> TwilioApi.checked(URI.create(address)));
        assertTrue(refusal.getMessage().contains("LIZA_TWILIO_API is " + address), refusal.getMessage());
    }

    @Test
    void theAddressMayHaveAPath() throws Exception {
        var paths = new CopyOnWriteArrayList<String>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            paths.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(201, -1);
            exchange.close();
        });
        server.start();
        Vertx vertx = Vertx.vertx();
        try {
            var account = new Account(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/proxy/"));
            var calls = new TestCalls(account, new TwilioApi(account, vertx));

            assertTrue(calls.ring("+493012345678").await().indefinitely());
            assertEquals(List.of("POST /proxy/2010-04-01/Accounts/AC1/Calls.json"), paths);
        } finally {
            server.stop(0);
            vertx.closeAndAwait();
        }
    }
}
