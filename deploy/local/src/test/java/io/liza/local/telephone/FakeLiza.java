package io.liza.local.telephone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A web server that answers as it is told, and remembers what it was asked. */
final class FakeLiza implements AutoCloseable {
    record Asked(String path, Map<String, String> form, String signature) {}

    record Answered(int status, String contentType, String body) {}

    final List<Asked> asked = new ArrayList<>();
    private final Map<String, Function<Asked, Answered>> pages = new HashMap<>();
    private final HttpServer server;

    FakeLiza() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    FakeLiza says(String path, String verbs) {
        return answers(path, asked -> new Answered(200, "text/xml", "<Response>" + verbs + "</Response>"));
    }

    FakeLiza answers(String path, Function<Asked, Answered> answer) {
        pages.put(path, answer);
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<String> paths() {
        return asked.stream().map(Asked::path).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var asking = new Asked(
                exchange.getRequestURI().toString(),
                form(body),
                exchange.getRequestHeaders().getFirst("X-Twilio-Signature"));
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
    }
}
