package io.liza.local.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request with its form or query. */
record ApiRequest(String method, String path, Map<String, String> parameters, byte[] body, HttpExchange exchange) {
    static ApiRequest of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var uri = exchange.getRequestURI();
        var parameters = new LinkedHashMap<>(decode(uri.getRawQuery()));
        if (String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"))
                .startsWith("application/x-www-form-urlencoded")) {
            parameters.putAll(decode(new String(body, StandardCharsets.UTF_8)));
        }
        return new ApiRequest(exchange.getRequestMethod(), uri.getPath(), parameters, body, exchange);
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isBlank());
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    private static Map<String, String> decode(String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : form == null || form.isEmpty() ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decodeText(parts[0]), decodeText(parts.length > 1 ? parts[1] : ""));
        }
        return parameters;
    }

    private static String decodeText(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
