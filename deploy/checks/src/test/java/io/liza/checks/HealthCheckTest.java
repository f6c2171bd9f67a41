package io.liza.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.liza.local.process.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The health check of the images, run on this machine. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HealthCheckTest {

    @Test
    void aServiceThatIsReadyIsHealthy() throws Exception {
        assertEquals(new Outcome(0, ""), check(200, 200));
    }

    @Test
    void aServiceThatIsAliveAndNotReadyIsUnhealthyAndGoesOn() throws Exception {
        assertEquals(new Outcome(1, ""), check(200, 503));
    }

    @Test
    void aServiceThatIsNotAliveIsEndedSoThatItIsRestarted() throws Exception {
        assertEquals(new Outcome(1, "kill -TERM 1"), check(503, 503));
        assertEquals(new Outcome(1, "kill -TERM 1"), check(503, 200));
    }

    @Test
    void aServiceThatDoesNotAnswerIsUnhealthyAndGoesOn() throws Exception {
        assertEquals(new Outcome(1, ""), run(Ports.free()));
    }

    private record Outcome(int exitCode, String output) {}

    private static Outcome check(int live, int ready) throws Exception {
        HttpServer server = server(live, ready);
        server.start();
        try {
            return run(server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static HttpServer server(int live, int ready) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        List.of("live", "ready")
                .forEach(check -> server.createContext("/health/" + check, exchange -> {
                    exchange.sendResponseHeaders(check.equals("live") ? live : ready, -1);
                    exchange.close();
                }));
        return server;
    }

    /** With a {@code kill} that only says what it was told: here process 1 is none of ours. */
    private static Outcome run(int port) throws Exception {
        var builder = new ProcessBuilder(
                        "bash", Repository.path("deploy/docker/healthy").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("BASH_FUNC_kill%%", "() { echo \"kill $*\"; }");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        return new Outcome(process.waitFor(), output);
    }
}
