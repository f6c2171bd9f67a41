package io.liza.e2e;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A collector of traces (OTLP over HTTP) that keeps all it gets. */
final class Traces {
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Traces() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** Settings that make a service send its traces here. */
    Map<String, String> settings() {
        return Map.of(
                "LIZA_TRACES",
                "on",
                "OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    List<Span> spans() {
        return List.copyOf(spans);
    }

    /** Each with its spans, by the trace's id. */
    Map<ByteString, List<Span>> byTrace() {
        return spans.stream().collect(Collectors.groupingBy(Span::getTraceId));
    }

    void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        var body = packed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .forEach(scope -> spans.addAll(scope.getSpansList()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
