package io.liza.voice.webhook;

import static io.liza.voice.webhook.Twilio.GERMAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.liza.voice.twilio.SdkSignature;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No header and no request line causes a 5xx or a line in the log. */
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class IgnoredHeadersHttpTest {

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Accept-Encoding",
            "Authorization",
            "Baggage",
            "B3",
            "Cache-Control",
            "Connection",
            "Content-Disposition",
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-Type",
            "Cookie",
            "Date",
            "Expect",
            "Forwarded",
            "From",
            "Host",
            "HTTP2-Settings",
            "I-Twilio-Idempotency-Token",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Keep-Alive",
            "Link",
            "Max-Forwards",
            "Origin",
            "Prefer",
            "Priority",
            "Range",
            "Referer",
            "Sec-WebSocket-Key",
            "Sec-WebSocket-Version",
            "TE",
            "Traceparent",
            "Tracestate",
            "Trailer",
            "Transfer-Encoding",
            "Uber-Trace-Id",
            "Upgrade",
            "User-Agent",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Proto",
            "X-HTTP-Method-Override",
            "X-Request-Id",
            "X-Twilio-Signature",
            "X-Twilio-Webhooks-Signature-Settings",
            "X-Unknown");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            ",",
            ";",
            ";;;,,,",
            "=",
            "\"",
            "(((",
            "*",
            "*/*;q=1.5",
            "text/html;q=x",
            "text/html;q=-1",
            "text/html;q=0.12345",
            "de;q=1.5",
            "de-DE-x-\u00e4;q=NaN",
            "text/plain;charset=nonsense",
            "text/plain;charset=\"",
            "text/plain;=;=",
            "text",
            "/",
            "a/b/c",
            "application/x-www-form-urlencoded; charset=utf-7",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "application/json",
            "-1",
            "+5",
            "0x10",
            "99999999999999999999",
            "NaN",
            "1e9",
            "gzip",
            "chunked, chunked",
            "identity",
            "100-continue",
            "200-maybe",
            "h2c",
            "websocket",
            "bytes=0-,-",
            "Basic ===",
            "Bearer \u00ff",
            "00-00000000000000000000000000000000-0000000000000000-00",
            "00-zz-zz-zz",
            "for=\"[::1\"",
            "a=b; a; =b; a=\"",
            "user@host:port",
            "[::1",
            "%00%zz",
            "\u0080\u00ff",
            "\u0000",
            "\u0001\u007f",
            "x".repeat(8_000),
            "a,".repeat(3_000),
            "a;q=1,".repeat(1_300),
            "a;".repeat(3_000),
            "(".repeat(8_000),
            "\"".repeat(8_001));

    private static final List<String> REQUEST_LINES = List.of(
            "GET",
            "GET /health",
            "GET /health HTTP/9.9",
            "GET /health HTTP/1.0",
            "GET /health FTP/1.1",
            "POST  /webhook/voice  HTTP/1.1",
            "\tPOST /webhook/voice HTTP/1.1",
            "post /webhook/voice HTTP/1.1",
            "PUT /webhook/voice HTTP/1.1",
            "M\u00c4H /webhook/voice HTTP/1.1",
            "\u0000 / HTTP/1.1",
            "OPTIONS * HTTP/1.1",
            "CONNECT localhost:80 HTTP/1.1",
            "TRACE /webhook/voice HTTP/1.1",
            "HEAD /health HTTP/1.1",
            "GET * HTTP/1.1",
            "POST webhook/voice HTTP/1.1",
            "POST ?a=b HTTP/1.1",
            "POST #a HTTP/1.1",
            "POST /webhook/voice#a HTTP/1.1",
            "POST http:// HTTP/1.1",
            "POST http://? HTTP/1.1",
            "POST http:///webhook/voice HTTP/1.1",
            "POST http://[::1/webhook/voice HTTP/1.1",
            "POST http://a_b:x/webhook/voice HTTP/1.1",
            "POST ://webhook/voice HTTP/1.1",
            "POST file:///webhook/voice HTTP/1.1",
            "POST /webhook/voice?% HTTP/1.1",
            "POST /webhook/voice?a=%zz&%00=%ff HTTP/1.1",
            "POST /webhook/%zz HTTP/1.1",
            "POST /webhook/% HTTP/1.1",
            "POST /webhook/voice%2 HTTP/1.1",
            "POST /webhook/%00 HTTP/1.1",
            "POST /webhook/%c0%af HTTP/1.1",
            "POST /webhook/voice;a=b HTTP/1.1",
            "POST /webhook/../../etc HTTP/1.1",
            "POST //webhook//voice HTTP/1.1",
            "POST /\\webhook\\voice HTTP/1.1",
            "POST /{x}/<y>|z^`\" HTTP/1.1",
            "GET /\u00e4\u00ff HTTP/1.1",
            "GET /health?\u0080 HTTP/1.1",
            "GET /" + "x".repeat(10_000) + " HTTP/1.1",
            "GET /" + "%2e%2e/".repeat(500) + " HTTP/1.1",
            "GET /health?" + "a=b&".repeat(900) + " HTTP/1.1",
            "\u0016\u0003\u0001\u0002\u0000\u0001",
            "PRI * HTTP/2.0");

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void nothingWasLogged() {
        Logger.getLogger("").removeHandler(listener);
        assertEquals(
                List.of(),
                logged.stream()
                        .filter(line -> !String.valueOf(line.getLoggerName()).startsWith("org.apache.kafka"))
                        .map(line -> line.getLevel() + " " + line.getLoggerName() + " " + line.getMessage() + " "
                                + line.getThrown())
                        .toList());
    }

    @Test
    void noHeaderEndsInAServerError() throws Exception {
        var errors = new ArrayList<String>();
        for (String name : NAMES) {
            for (String value : VALUES) {
                probe(errors, "POST /webhook/voice HTTP/1.1", name + ": " + value);
                probe(errors, "GET /health HTTP/1.1", name + ": " + value);
                probe(errors, "GET /nothing HTTP/1.1", name + ": " + value);
            }
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void noHeaderKeepsASignedRequestFromItsAnswer() throws Exception {
        var errors = new ArrayList<String>();
        Map<String, String> parameters = Twilio.from(GERMAN).parameters(Map.of());
        String url = "http://localhost:" + RestAssured.port + "/webhook/voice";
        String body = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String signed = "Host: localhost:" + RestAssured.port + "\r\nX-Twilio-Signature: "
                + SdkSignature.of(RealKafka.TOKEN, url, parameters) + "\r\nContent-Length: " + body.length();
        for (String name : List.of(
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "Accept-Encoding",
                "Content-Type",
                "Content-Language",
                "Content-Encoding",
                "Cookie",
                "Traceparent",
                "Tracestate",
                "Baggage",
                "Authorization",
                "Range",
                "If-Match",
                "If-Modified-Since",
                "X-Forwarded-Host",
                "X-HTTP-Method-Override",
                "Origin",
                "Date")) {
            for (String value : VALUES) {
                if (value.chars().noneMatch(c -> c < ' ' || c == 127)) {
                    String status = ask("POST /webhook/voice HTTP/1.1", signed + "\r\n" + name + ": " + value, body);
                    if (!status.equals("HTTP/1.1 200 OK")) {
                        errors.add(name + ": " + value + " → " + status);
                    }
                }
            }
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void noRandomHeadersEndInAServerError() throws Exception {
        var errors = new ArrayList<String>();
        var random = new Random(4711);
        String alphabet = "aZ09 ,;:=/*\"'()<>@[]{}?\\%&+-_.~^|!#$\t\u00e4\u00ff";
        for (int i = 0; i < 2_000; i++) {
            String headers = random.ints(1 + random.nextInt(5), 0, NAMES.size())
                    .mapToObj(name -> NAMES.get(name) + ": "
                            + random.ints(random.nextInt(60), 0, alphabet.length())
                                    .mapToObj(c -> alphabet.substring(c, c + 1))
                                    .collect(Collectors.joining()))
                    .collect(Collectors.joining("\r\n"));
            probe(errors, i % 3 == 0 ? "GET /health HTTP/1.1" : "POST /webhook/order?lang=de&turn=2 HTTP/1.1", headers);
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void noRequestLineEndsInAServerError() throws Exception {
        var errors = new ArrayList<String>();
        for (String line : REQUEST_LINES) {
            probe(errors, line, "X-Nothing: x");
            probe(errors, line, "Host: a b");
        }
        assertEquals(List.of(), errors);
    }

    @Test
    void noPseudoHeaderOfHttp2EndsInAServerError() throws Exception {
        for (String[] odd : new String[][] {
            {":method", "POST", ":scheme", "http", ":path", "/webhook/voice"},
            {":method", "POST", ":scheme", "http", ":path", "", ":authority", "localhost"},
            {":method", "POST", ":scheme", "http", ":path", "*", ":authority", "localhost"},
            {":method", "POST", ":scheme", "http", ":path", "http://x/webhook/voice", ":authority", "localhost"},
            {":method", "POST", ":scheme", "http", ":path", "/webhook/voice", ":authority", "a b"},
            {":method", "POST", ":scheme", "http", ":path", "/webhook/voice", ":authority", "u@a_b:99999999"},
            {":method", "", ":scheme", "", ":path", "/webhook/voice", ":authority", ""},
            {":method", "CONNECT", ":authority", "localhost:80"},
            {":method", "CONNECT"},
            {":path", "/webhook/voice"},
            {":method", "POST", ":scheme", "http", ":path", "/webhook/voice", "accept", "a;q=9", "content-type", "x"},
            {":method", "POST", ":scheme", "http", ":path", "/webhook/voice", "host", "x", ":authority", "y"}
        }) {
            try (var client = RawHttp.http2().patience(Duration.ofSeconds(5))) {
                client.frame(RawHttp.HEADERS, RawHttp.END_HEADERS | RawHttp.END_STREAM, 1, RawHttp.headers(odd));
                client.frame(RawHttp.HEADERS, RawHttp.END_HEADERS | RawHttp.END_STREAM, 3, RawHttp.get("/health/live"));
                RawHttp.Frame answer = client.read(RawHttp.HEADERS);
                boolean serverError = answer != null && answer.stream() == 1 && (answer.payload()[0] & 0xff) == 0x8e;
                assertTrue(!serverError, String.join(" ", odd));
            }
        }
    }

    private static void probe(List<String> errors, String line, String headers) throws Exception {
        String status = ask(line, headers, "");
        if (status.matches("HTTP/1.. 5.*") || status.equals("time-out")) {
            errors.add(line + " " + headers + " → " + status);
        }
    }

    /** The first line of the answer; empty where the connection was closed instead. */
    private static String ask(String line, String headers, String body) throws IOException {
        try (var client = new RawHttp().patience(Duration.ofSeconds(8))) {
            boolean host = headers.startsWith("Host:") || line.endsWith("1.0");
            client.send(line + "\r\n" + (host ? "" : "Host: localhost\r\n") + headers + "\r\nConnection: close\r\n\r\n"
                    + body);
            return client.readLine();
        } catch (SocketException e) {
            return "";
        } catch (java.net.SocketTimeoutException e) {
            return "time-out";
        }
    }
}
