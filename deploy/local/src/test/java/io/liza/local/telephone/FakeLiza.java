package io.liza.local.telephone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server with prepared answers, which records its requests. */
public final class FakeLiza implements AutoCloseable {
    static {
        // Else every answer on a connection that is used again waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    public record Asked(
            String path,
            Map<String, String> form,
            String signature,
            String signatureSettings,
            String authorization,
            String idempotencyToken) {}

    public record Answered(int status, String contentType, String body) {}

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Asked, Answered>> pages = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public FakeLiza() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public FakeLiza says(String path, String verbs) {
        return answers(path, asked -> new Answered(200, "text/xml", "<Response>" + verbs + "</Response>"));
    }

    public FakeLiza answers(String path, Function<Asked, Answered> answer) {
        pages.put(path, answer);
        return this;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asking = new Asked(
                exchange.getRequestURI().toString(),
                form(body),
                exchange.getRequestHeaders().getFirst("X-Twilio-Signature"),
                exchange.getRequestHeaders().getFirst("X-Twilio-Webhooks-Signature-Settings"),
                exchange.getRequestHeaders().getFirst("Authorization"),
                exchange.getRequestHeaders().getFirst("I-Twilio-Idempotency-Token"));
        asked.add(asking);
        Answered answer = pages.getOrDefault(
                        exchange.getRequestURI().getPath(), any -> new Answered(404, "text/plain", "not here"))
                .apply(asking);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set(answer.status() / 100 == 3 ? "Location" : "Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
